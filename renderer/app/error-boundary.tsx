/** Catches a screen that failed while drawing: says so, offers to try again and to copy what is needed for a report. */
import { Button, CopyButton, Group } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';

interface Failure {
  error: Error;
  stack: string;
}

export class ErrorBoundary extends Component<
  { resetKey: string; children: ReactNode },
  { failure: Failure | null; failedKey: string }
> {
  override state = { failure: null as Failure | null, failedKey: '' };

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error: error instanceof Error ? error : new Error(String(error)), stack: '' } };
  }

  override componentDidCatch(_error: Error, info: ErrorInfo) {
    this.setState(({ failure }) => ({
      failure: failure && { ...failure, stack: info.componentStack ?? '' },
      failedKey: this.props.resetKey,
    }));
  }

  override componentDidUpdate() {
    if (this.state.failure && this.state.failedKey !== '' && this.state.failedKey !== this.props.resetKey) this.reset();
  }

  reset = () => this.setState({ failure: null, failedKey: '' });

  override render() {
    const { failure } = this.state;
    return failure ? <FailureNotice failure={failure} onRetry={this.reset} /> : this.props.children;
  }
}

function FailureNotice({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { t } = useTranslation('errors');
  const details = `${failure.error.name}: ${failure.error.message}\n${failure.error.stack ?? ''}\n${failure.stack}`;
  return (
    <div role="alert">
      <EmptyState
        title={t('boundary.title')}
        text={t('boundary.text')}
        action={
          <Group>
            <Button onClick={onRetry}>{t('boundary.retry')}</Button>
            <CopyButton value={details}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t('boundary.copied') : t('boundary.copy')}
                </Button>
              )}
            </CopyButton>
          </Group>
        }
      />
    </div>
  );
}
