import { Component, type ReactNode } from "react";

type Props = { children: ReactNode; instead: ReactNode };

/** Shows a fallback for a part that failed to render, so that the rest of the page keeps working. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
