import { Component, type ReactNode } from "react";

type Props = { children: ReactNode; instead: ReactNode };

/** Shows something else in place of what could not be drawn, so that the rest of the page goes on. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
