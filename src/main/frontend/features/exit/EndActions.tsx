import type { FunctionComponent } from 'preact';
import type { Exit } from './exit-api';

/** The place for what ends a deal, away from the buttons of the day; `changed` reads deal and page anew. */
export type EndActionsProps = { exit: Exit; changed: () => void };

/** Ends a deal, or brings an ended one back. Jira's own transitions do both. */
export const EndActions: FunctionComponent<EndActionsProps> = () => null;
