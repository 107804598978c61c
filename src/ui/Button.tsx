import type { ComponentProps } from 'react';
import { Link } from 'wouter';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'className'> {
  readonly look?: Look;
}

/**
 * A button, secondary unless told and never disabled: one that cannot act yet says why when pressed. One primary a screen.
 *
 *     <Button type="submit" look="primary">Continue</Button>
 */
export function Button({ look = 'secondary', type = 'button', ...button }: ButtonProps) {
  return <button {...button} type={type} className="ui-button" data-look={look} />;
}

interface LinkButtonProps extends Omit<ComponentProps<'a'>, 'className'> {
  readonly href: string;
  readonly look?: Look;
}

/**
 * A link that looks like a button, for going somewhere.
 *
 *     <LinkButton href="/check" look="primary">Check answers</LinkButton>
 */
export function LinkButton({ look = 'secondary', ...link }: LinkButtonProps) {
  return <Link {...link} className="ui-button" data-look={look} />;
}
