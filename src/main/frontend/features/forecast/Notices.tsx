import { listUrl } from '../../shared/api/api';
import { day } from '../../shared/format/day';
import { money, number } from '../../shared/format/number';
import { Message } from '../../shared/ui/Message';
import type { Column, Forecast, Rate } from './forecast-api';

/** Deals that count nowhere because their status is mapped to no stage, with their lists: one for each currency. */
export function Unmapped({ forecast }: { forecast: Forecast }) {
    const sections = [forecast.main, ...forecast.apart].filter((section) => section.total.figures['unmapped']?.jql);
    if (sections.length === 0) {
        return null;
    }
    const count = forecast.unmapped;
    return (
        <div data-notice="unmapped">
            <Message kind="warning">
                <p>
                    {count === 1
                        ? AJS.I18n.getText('pipewright.forecast.notice.unmapped.one')
                        : AJS.I18n.getText('pipewright.forecast.notice.unmapped.many', number(count))}
                </p>
                {sections.map(({ currency, total }) => (
                    <p key={currency}>
                        <a href={listUrl(total.figures['unmapped']!.jql!)}>
                            {AJS.I18n.getText('pipewright.forecast.notice.show', money(total.figures['unmapped']!.amount, currency))}
                        </a>
                    </p>
                ))}
            </Message>
        </div>
    );
}

/** The rates that the figures were converted with. */
export function RatesUsed({ rates }: { rates: readonly Rate[] }) {
    if (rates.length === 0) {
        return null;
    }
    return (
        <details class="pipewright-rates-used" open={rates.length <= 3}>
            <summary>{AJS.I18n.getText('pipewright.forecast.notice.rates')}</summary>
            <ul>
                {rates.map((rate) => (
                    <li key={`${rate.from}-${rate.to}-${rate.validFrom}`}>
                        {AJS.I18n.getText('pipewright.forecast.notice.rate', rate.from, number(rate.rate), rate.to, day(rate.validFrom))}
                    </li>
                ))}
            </ul>
            <p class="pipewright-muted">{AJS.I18n.getText('pipewright.forecast.notice.rates.rule')}</p>
        </details>
    );
}

/** What each column and each reason for attention means. */
export function Meanings({ columns, forecast }: { columns: readonly Column[]; forecast: Forecast }) {
    return (
        <details class="pipewright-meanings">
            <summary>{AJS.I18n.getText('pipewright.forecast.meanings')}</summary>
            <dl>
                {[...columns, ...forecast.attention].map((one) => (
                    <div key={one.code}>
                        <dt>{one.name}</dt>
                        <dd>{one.meaning}</dd>
                    </div>
                ))}
            </dl>
        </details>
    );
}
