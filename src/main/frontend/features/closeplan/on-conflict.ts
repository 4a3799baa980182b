import { Problem } from '../../shared/api/problem';
import type { PlanApi } from './plan-api';

const CONFLICT = 409;

/** The same calls; when one is refused because somebody was faster, the act is done too. */
export function onConflict(api: PlanApi, act: () => void): PlanApi {
    const watched = Object.entries(api).map(([name, call]) => [name, typeof call === 'function' ? watch(call, act) : call]);
    return Object.fromEntries(watched) as PlanApi;
}

function watch(call: (...args: never[]) => Promise<unknown>, act: () => void) {
    return async (...args: never[]) => {
        try {
            return await call(...args);
        } catch (cause) {
            if (cause instanceof Problem && cause.status === CONFLICT) {
                act();
            }
            throw cause;
        }
    };
}
