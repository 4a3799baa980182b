import { describe, expect, it } from 'vitest';
import { day, days, moment } from './day';
import { money, number } from './number';
import { particles } from './particles';

describe('numbers', () => {
    it('keep all their digits, however many', () => {
        expect(number('12345678901234567.89', 'en-US')).toBe('12,345,678,901,234,567.89');
        expect(number('1200000', 'de-DE')).toBe('1.200.000');
        expect(money('120000000', 'KRW', 'ko-KR')).toBe('120,000,000 KRW');
    });
    it('leave what is no number alone', () => expect(number('—', 'en-US')).toBe('—'));
});

describe('days and moments', () => {
    it('belong to no zone and to the zone of the profile', () => {
        expect(day('2026-05-12', 'en-US')).toBe('May 12, 2026');
        expect(moment('2026-05-12T23:30:00Z', 'en-US', 'Asia/Seoul')).toMatch(/May 13, 2026/);
    });
    it('take the zone that the page states', () => {
        const panel = document.createElement('div');
        panel.dataset['pipewrightZone'] = 'Pacific/Auckland';
        document.body.append(panel);
        expect(moment('2026-05-12T12:30:00Z', 'en-US')).toMatch(/May 13, 2026, 12:30\sAM/);
        panel.remove();
    });
    it('keep the language when the browser does not know the zone, and the zone when it does not know the language', () => {
        expect(moment('2026-05-12T12:30:00Z', 'ko-KR', 'Mars/Olympus')).toMatch(/^2026\. 5\. 1\d\./);
        expect(moment('2026-05-12T23:30:00Z', 'xx_broken', 'Asia/Seoul')).toMatch(/May 13, 2026/);
    });
    it('do not repeat the year of a period', () => {
        expect(days('2026-10-01', '2026-12-31', 'en-US')).toMatch(/^Oct 1\s–\sDec 31, 2026$/);
    });
    it('are shown in English when the browser does not know the language', () => {
        expect(day('2026-05-12', 'xx_broken')).toBe('May 12, 2026');
    });
});

describe('Korean particles', () => {
    it.each([
        ['“견적서”을(를) 추가했습니다.', '“견적서”를 추가했습니다.'],
        ['“서명”을(를) 삭제', '“서명”을 삭제'],
        ['‘발굴’(으)로 ‘상담’(으)로', '‘발굴’로 ‘상담’으로'],
        ['“Board”을(를)', '“Board”을(를)']
    ])('%s reads %s', (offered, read) => expect(particles(offered)).toBe(read));
});
