/** What every view of the pipeline is narrowed to, as the address and REST write it; the days are both included. */
export interface Narrowing { scope: string; owner: string; from: string; to: string; currency: string }
