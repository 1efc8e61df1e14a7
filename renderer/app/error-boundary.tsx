/** Catches a screen that failed while drawing, and shows a notice in its place until the person goes on. */
import { Component, type ReactNode } from 'react';
import { FailureNotice } from './failure-notice.tsx';

export class ErrorBoundary extends Component<
  { resetKey: string; children: ReactNode },
  { failure: Error | null; failedKey: string }
> {
  override state = { failure: null as Error | null, failedKey: '' };

  static getDerivedStateFromError(error: unknown) {
    return { failure: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch() {
    this.setState({ failedKey: this.props.resetKey });
  }

  override componentDidUpdate() {
    if (this.state.failure && this.state.failedKey !== '' && this.state.failedKey !== this.props.resetKey) this.reset();
  }

  reset = () => this.setState({ failure: null, failedKey: '' });

  override render() {
    const { failure } = this.state;
    return failure ? <FailureNotice error={failure} onRetry={this.reset} /> : this.props.children;
  }
}
