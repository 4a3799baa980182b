import { Page } from '../../shared/ui/Page';
import { BarStates, ButtonStates, MarkStates, MenuStates } from './small-parts';
import { ChartStates } from './charts';
import { FormStates } from './forms';
import { MessageStates, ViewStates } from './messages';
import { TableStates } from './tables';

/**
 * Every component of ours in every state, in the language and the theme of who looks. It is no part of the app: the sandbox shows it, so
 * that components are reviewed and photographed in one place.
 */
export function Showroom() {
    return (
        <>
            <Page title="Button" bar={<ButtonStates />}>
                <MenuStates />
                <BarStates />
            </Page>
            <Page title="Lozenge, Avatar, Count, Progress, Tooltip">
                <MarkStates />
            </Page>
            <Page title="Message, ProblemMessage, Flag, Confirm, Empty">
                <MessageStates />
            </Page>
            <Page title="LoadedView">
                <ViewStates />
            </Page>
            <Page title="Form">
                <FormStates />
            </Page>
            <Page title="Table">
                <TableStates />
            </Page>
            <Page title="StackedBars, Bars, Lines, ChartTable">
                <ChartStates />
            </Page>
        </>
    );
}
