// Every script of the app: the file that starts it, the AMD module that it becomes, what it needs from Jira, and its budget.
// A page or panel starts itself when its script is loaded; Jira starts the gadget.

export const VENDOR = 'pipewright/vendor';
const CONTEXT_PATH = 'wrm/context-path';

/** `budget`: most kilobytes of the file after gzip; `isItsDefault`: the module is what the entry exports as default. */
export const modules = [
    { entry: 'vendor.ts', file: 'vendor.js', name: VENDOR, needs: [], budget: 8 },
    { entry: 'panels.tsx', file: 'panels.js', name: 'pipewright/panels', needs: [VENDOR, CONTEXT_PATH], startsItself: true, budget: 34 },
    {
        entry: 'criteria.tsx',
        file: 'criteria.js',
        name: 'pipewright/criteria',
        needs: [VENDOR, CONTEXT_PATH],
        startsItself: true,
        budget: 60
    },
    { entry: 'rates.tsx', file: 'rates.js', name: 'pipewright/rates', needs: [VENDOR, CONTEXT_PATH], startsItself: true, budget: 60 },
    { entry: 'setup.tsx', file: 'setup.js', name: 'pipewright/setup', needs: [VENDOR, CONTEXT_PATH], startsItself: true, budget: 60 },
    { entry: 'history.tsx', file: 'history.js', name: 'pipewright/history', needs: [VENDOR, CONTEXT_PATH], startsItself: true, budget: 60 },
    {
        entry: 'pipeline.tsx',
        file: 'pipeline.js',
        name: 'pipewright/pipeline',
        needs: [VENDOR, CONTEXT_PATH],
        startsItself: true,
        budget: 60
    },
    {
        entry: 'amount-field.ts',
        file: 'amount-field.js',
        name: 'pipewright/amount-field',
        needs: [CONTEXT_PATH],
        startsItself: true,
        budget: 3
    },
    {
        entry: 'forecast-gadget.tsx',
        file: 'forecast-gadget.js',
        name: 'pipewright/forecast/gadget',
        needs: [VENDOR, CONTEXT_PATH],
        budget: 40,
        isItsDefault: true
    }
];

/** What the sandbox shows beside the app; not in the app's jar. */
export const sandboxModules = [
    {
        entry: 'showroom.tsx',
        file: 'showroom.js',
        name: 'pipewright/showroom',
        needs: [VENDOR, CONTEXT_PATH],
        startsItself: true,
        budget: 60
    }
];
