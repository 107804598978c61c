import { Component, type ReactNode } from 'react';

interface CrashScreenProps {
  readonly children: ReactNode;
}

/** When a screen fails: what was saved is still there, and nothing of the request is shown or logged. */
export class CrashScreen extends Component<CrashScreenProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="app-notice" role="alert">
        <h1>Something went wrong</h1>
        <p>The program stopped on this screen. What it said was saved is saved. Load the page again to go on.</p>
        <p>
          <a href="/">Load the work list</a>
        </p>
      </main>
    );
  }
}
