import { deals } from '../../../shared/format/deals';
import { money, number } from '../../../shared/format/number';
import type { Velocity } from '../pipeline-api';
import { Part } from '../small-parts';
import { percent } from '../words';

/** Velocity with what it is made of, and once more without deals that are older than any that was closed (Definitions D1, E3). */
export function VelocityPart({ velocity, currency }: { velocity: Velocity; currency: string }) {
    const { perDay, averageWon, winRate, cycleDays, live } = velocity;
    const rate = percent(winRate);
    return (
        <Part title={AJS.I18n.getText('pipewright.pipeline.velocity')} note={AJS.I18n.getText('pipewright.pipeline.velocity.note')}>
            {perDay === null || averageWon === null || rate === null || cycleDays === null ? (
                <p>{AJS.I18n.getText('pipewright.pipeline.velocity.none')}</p>
            ) : (
                <>
                    <dl class="pipewright-pipeline-facts">
                        <Speed
                            name={AJS.I18n.getText('pipewright.pipeline.velocity.all')}
                            perDay={perDay}
                            count={velocity.deals}
                            currency={currency}
                        />
                        {live.perDay !== null && (
                            <Speed
                                name={AJS.I18n.getText('pipewright.pipeline.velocity.live')}
                                perDay={live.perDay}
                                count={live.deals}
                                currency={currency}
                            />
                        )}
                    </dl>
                    <p class="pipewright-muted">
                        {AJS.I18n.getText(
                            'pipewright.pipeline.velocity.formula',
                            number(velocity.deals),
                            money(averageWon, currency),
                            rate,
                            number(cycleDays)
                        )}
                    </p>
                </>
            )}
        </Part>
    );
}

type SpeedProps = { name: string; perDay: string; count: number; currency: string };

function Speed({ name, perDay, count, currency }: SpeedProps) {
    return (
        <div>
            <dt>{name}</dt>
            <dd>
                {AJS.I18n.getText('pipewright.pipeline.velocity.per-day', money(perDay, currency))}
                <small>{deals(count)}</small>
            </dd>
        </div>
    );
}
