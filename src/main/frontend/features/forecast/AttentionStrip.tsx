import { compact } from '../../shared/format/compact';
import { money, number } from '../../shared/format/number';
import { listUrl } from '../../shared/api/api';
import { deals } from '../../shared/format/deals';
import type { Attention } from './forecast-api';

type Props = { attention: readonly Attention[]; currency: string };

/** Open deals that nobody should overlook, whatever the period: each reason with its number, and its list behind it. */
export function AttentionStrip({ attention, currency }: Props) {
    return (
        <ul class="pipewright-attention" aria-label={AJS.I18n.getText('pipewright.forecast.attention')}>
            {attention.map((one) => (
                <li key={one.code} data-attention={one.code} data-count={one.count}>
                    {one.jql === null ? (
                        <span class="pipewright-attention-none">
                            <strong>{number(0)}</strong> {one.name}
                        </span>
                    ) : (
                        <a
                            href={listUrl(one.jql)}
                            title={exactly(one, currency)}
                            aria-label={AJS.I18n.getText(
                                'pipewright.forecast.attention.open',
                                one.name,
                                deals(one.count),
                                exactly(one, currency)
                            )}
                        >
                            <strong>{number(one.count)}</strong> {one.name}
                            <small>{worth(one, currency)}</small>
                        </a>
                    )}
                </li>
            ))}
        </ul>
    );
}

function worth(one: Attention, currency: string): string {
    return [{ amount: one.amount, currency }, ...one.apart].map((sum) => `${compact(sum.amount)} ${sum.currency}`).join(' + ');
}

function exactly(one: Attention, currency: string): string {
    return [{ amount: one.amount, currency }, ...one.apart].map((sum) => money(sum.amount, sum.currency)).join(' + ');
}
