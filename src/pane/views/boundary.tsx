import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { crashed, detailsOf } from '../words/errors.js';
import { CopyDetails } from './copy-details.js';
import { Icon } from './icon.js';

interface Props {
  readonly reopen: () => void;
  readonly children: ReactNode;
}

/** Stands in for views that broke: what is safe, what to do, the details to copy. */
export class Boundary extends Component<Props, { readonly error: unknown; readonly stack: string }> {
  override state = { error: undefined as unknown, stack: '' };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('nothing was thrown') };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ stack: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, stack } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="before" role="alert">
        <Icon name="error" size={40} />
        <h2>窗格出了错</h2>
        <p>{crashed}</p>
        <Button appearance="primary" onClick={() => this.reopen()}>重新打开窗格</Button>
        <CopyDetails details={`${detailsOf(error)}${stack}`} />
      </div>
    );
  }

  private reopen(): void {
    this.setState({ error: undefined, stack: '' });
    this.props.reopen();
  }
}
