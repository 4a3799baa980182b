import type { AnswerValue, CriterionState } from './criterion';
import type { Tone } from '../ui/marks';

/** The boxes of the value canvas, in the order in which they are read. */
export const BOXES = ['business-issue', 'problem', 'solution', 'benefit-quantitative', 'benefit-qualitative'] as const;

/** Evidence in the order in which it is shown. */
export const EVIDENCE = ['who', 'title', 'why-influential', 'where', ...BOXES, 'note'] as const;

export const CANVAS = 'canvas-complete';
export const PERSON = 'influential-stakeholder';

/** The name of a piece of evidence. */
export function partName(code: (typeof EVIDENCE)[number]): string {
    switch (code) {
        case 'who':
            return AJS.I18n.getText('pipewright.exit.evidence.who');
        case 'where':
            return AJS.I18n.getText('pipewright.exit.evidence.where');
        case 'note':
            return AJS.I18n.getText('pipewright.exit.evidence.note');
        case 'title':
            return AJS.I18n.getText('pipewright.exit.evidence.title');
        case 'why-influential':
            return AJS.I18n.getText('pipewright.exit.evidence.why-influential');
        case 'business-issue':
            return AJS.I18n.getText('pipewright.exit.evidence.business-issue');
        case 'problem':
            return AJS.I18n.getText('pipewright.exit.evidence.problem');
        case 'solution':
            return AJS.I18n.getText('pipewright.exit.evidence.solution');
        case 'benefit-quantitative':
            return AJS.I18n.getText('pipewright.exit.evidence.benefit-quantitative');
        case 'benefit-qualitative':
            return AJS.I18n.getText('pipewright.exit.evidence.benefit-qualitative');
    }
}

/** What a box of the canvas is for. */
export function boxHelp(code: (typeof BOXES)[number]): string {
    switch (code) {
        case 'business-issue':
            return AJS.I18n.getText('pipewright.exit.panel.canvas.business-issue');
        case 'problem':
            return AJS.I18n.getText('pipewright.exit.panel.canvas.problem');
        case 'solution':
            return AJS.I18n.getText('pipewright.exit.panel.canvas.solution');
        case 'benefit-quantitative':
            return AJS.I18n.getText('pipewright.exit.panel.canvas.benefit-quantitative');
        case 'benefit-qualitative':
            return AJS.I18n.getText('pipewright.exit.panel.canvas.benefit-qualitative');
    }
}

export function valueName(value: AnswerValue): string {
    switch (value) {
        case 'yes':
            return AJS.I18n.getText('pipewright.exit.answer-value.yes');
        case 'no':
            return AJS.I18n.getText('pipewright.exit.answer-value.no');
        case 'unknown':
            return AJS.I18n.getText('pipewright.exit.answer-value.unknown');
    }
}

export const ICONS: Record<CriterionState, string> = { met: '✓', unmet: '✗', unknown: '?', waived: '↷', broken: '!' };
export const TONES: Record<CriterionState, Tone> = { met: 'good', unmet: 'bad', unknown: 'warning', waived: 'info', broken: 'bad' };
