import { render, screen } from '@testing-library/preact';
import { scaleLinear } from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible';
import { ticksOf } from './Axis';
import { Bars } from './Bars';
import { ChartTable } from './ChartTable';
import { Lines, pathOf } from './Lines';
import { StackedBars } from './StackedBars';
import { fitted } from './text-width';
import { placesOf, Waterfall, type WaterfallStep } from './Waterfall';

const HOSTILE = '<script>alert("deal")</script>';

describe('U10: charts', () => {
    it('are one picture with a name and a summary, and a hostile name is text', async () => {
        const { container } = render(
            <StackedBars
                title="Forecast"
                summary="Two owners. The table below holds the same figures."
                series={[
                    { code: 'closed', name: 'Closed won', fill: 'plain' },
                    { code: 'commit', name: 'Commit', fill: 'stripes' }
                ]}
                bars={[
                    {
                        key: 'a',
                        name: HOSTILE,
                        parts: [
                            { code: 'closed', length: 30, tip: 'Closed won: 30' },
                            { code: 'commit', length: 70, tip: 'Commit: 70' }
                        ]
                    },
                    { key: 'b', name: 'Nobody', parts: [{ code: 'closed', length: 0, tip: '' }] }
                ]}
                write={String}
            />
        );
        expect(screen.getByRole('img', { name: /Forecast Two owners/ })).toBeTruthy();
        expect(container.querySelector('script')).toBeNull();
        expect(container.querySelectorAll('.pipewright-bar-commit')).toHaveLength(2);
        expect(screen.getByText('100', { selector: '.pipewright-chart-value' })).toBeTruthy();
        await expectAccessible(container);
    });

    it('cut a label to what fits, and write all of it where it fits', () => {
        const measure = (text: string) => [...text].length * 10;
        expect(fitted('Final negotiation', 200, measure)).toBe('Final negotiation');
        expect(fitted('Final negotiation', 70, measure)).toBe('Final…');
        expect(fitted('협상', 5, measure)).toBe('협…');
    });

    it('take fewer steps where labels would touch', () => {
        const write = (value: number) => value.toLocaleString('en');
        expect(ticksOf(scaleLinear([0, 1_000_000], [0, 800]), write).length).toBeGreaterThan(3);
        expect(ticksOf(scaleLinear([0, 1_000_000], [0, 120]), write).length).toBeLessThanOrEqual(3);
    });

    it('draw a gap where a value is missing', () => {
        expect(pathOf([1, 2, undefined, 4], (at) => at, (value) => value)).toBe('M0 1L1 2M3 4');
    });

    it('of bars and lines have no finding of axe, their table neither', async () => {
        const { container } = render(
            <>
                <Bars
                    title="By stage"
                    summary="One bar."
                    name="Amount"
                    code="commit"
                    bars={[{ key: 'a', name: 'A', length: 1, text: '1' }]}
                    write={String}
                />
                <Lines
                    title="Over time"
                    summary="One line."
                    places={['Oct', 'Nov', 'Dec']}
                    lines={[{ code: 'commit', name: 'Commit', fill: 'plain', values: [1, undefined, 3] }]}
                    write={String}
                />
                <ChartTable caption="Figures" head={['Month', 'Commit']} rows={[{ key: 'o', name: 'Oct', cells: ['1'] }]} />
            </>
        );
        expect(screen.getAllByRole('img')).toHaveLength(2);
        await expectAccessible(container);
    });

    const STEPS: WaterfallStep[] = [
        { key: 'start', name: 'Start', kind: 'total', length: 100, text: '100' },
        { key: 'up', name: HOSTILE, kind: 'up', length: 40, text: '+40' },
        { key: 'down', name: 'Lost', kind: 'down', length: 160, text: '−160' },
        { key: 'none', name: 'Nothing', kind: 'up', length: 0, text: '0' },
        { key: 'end', name: 'End', kind: 'total', length: 20, text: '20' }
    ];

    it('let each step of a waterfall begin where the one before ended', () => {
        expect(placesOf(STEPS).map(({ from, to }) => [from, to])).toEqual([
            [0, 100],
            [100, 140],
            [140, -20],
            [-20, -20],
            [0, 20]
        ]);
    });

    it('tell which step of a waterfall was pressed', async () => {
        const picked: string[] = [];
        const { container } = render(
            <Waterfall
                title="Changes"
                summary="From 100 to 20."
                kinds={{ total: 'Pipeline', up: 'Up', down: 'Down' }}
                steps={STEPS}
                write={String}
                pick={(key) => picked.push(key)}
            />
        );
        expect(screen.getByRole('img', { name: 'Changes From 100 to 20.' })).toBeTruthy();
        expect(container.querySelectorAll('svg.pipewright-chart rect.pipewright-bar')).toHaveLength(4);
        screen.getByText('−160').dispatchEvent(new MouseEvent('click', { bubbles: true }));
        expect(picked).toEqual(['down']);
        await expectAccessible(container);
    });
});
