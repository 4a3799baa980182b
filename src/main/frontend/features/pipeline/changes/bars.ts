import type { ChangeBar } from '../pipeline-api';

/** Whether a bar holds anything: nobody reads a line of zeros. Exchange rates may move the sum where no deal changed. */
export function isFilled({ figure }: ChangeBar): boolean {
    return figure.count > 0 || Number(figure.amount) !== 0;
}
