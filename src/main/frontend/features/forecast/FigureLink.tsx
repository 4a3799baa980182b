import { compact } from '../../shared/format/compact';
import { money, number } from '../../shared/format/number';
import { type Figure, listUrl } from './forecast-api';
import { deals } from './words';

type Props = {
    figure: Figure;
    /** The column and the line that the figure stands in, for those who do not see them. */
    of: readonly [column: string, line: string];
    currency: string;
    exact: boolean;
};

/** A figure that opens the list of its deals. */
export function FigureLink({ figure, of, currency, exact }: Props) {
    if (figure.jql === null) {
        return (
            <>
                <span aria-hidden="true">–</span>
                <span class="pipewright-hidden">{AJS.I18n.getText('pipewright.forecast.no-figure')}</span>
            </>
        );
    }
    const whole = money(figure.amount, currency);
    return (
        <>
            <a
                href={listUrl(figure.jql)}
                title={exact ? undefined : whole}
                aria-label={AJS.I18n.getText('pipewright.forecast.figure.open', of[0], of[1], whole, deals(figure.count))}
            >
                {exact ? number(figure.amount) : compact(figure.amount)}
            </a>
            <span class="pipewright-figure-deals">{deals(figure.count)}</span>
        </>
    );
}
