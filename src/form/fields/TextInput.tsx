import { useFormContext } from 'react-hook-form';
import type { Draft } from '../../request/draft.ts';
import type { FieldPath } from '../../request/fields.ts';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useError } from './errors.ts';

interface TextInputProps {
  readonly path: FieldPath;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** width in characters */
  readonly size?: number;
  readonly lines?: number;
}

/** A line or a paragraph of text of the draft. */
export function TextInput({ path, lines = 1, size, ...texts }: TextInputProps) {
  const { register } = useFormContext<Draft>();
  const error = useError(path);
  if (lines > 1) return <TextArea {...texts} rows={lines} error={error} {...register(path)} />;
  return <TextField {...texts} size={size ?? 32} error={error} {...register(path)} />;
}
