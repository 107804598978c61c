import { Component, type ReactNode } from 'react';
import { forgetWhatFailed } from '../ui/later.ts';

interface BoundaryProps {
  /** where the children are: another place is another try */
  readonly place?: string;
  /** what is shown where the children fail, nothing without; `retry` draws them anew */
  readonly fallback?: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps the failure of its children to itself. Nothing of it is shown or logged: a message may hold what was entered. */
export class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate({ place }: BoundaryProps) {
    if (this.state.hasFailed && place !== this.props.place) this.#retry();
  }

  readonly #retry = () => {
    forgetWhatFailed();
    this.setState({ hasFailed: false });
  };

  override render() {
    return this.state.hasFailed ? this.props.fallback?.(this.#retry) : this.props.children;
  }
}
