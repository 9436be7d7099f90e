import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Button, CountBadge, KeyHint, MaturityMark, Notice, SavedIndicator, SeverityMark, TextField } from '../../../renderer/ui';

const plain = (markup: string): string => markup.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ').trim();

describe('meaning is never colour alone', () => {
  it('gives every severity its own shape and its word', () => {
    const marks = (['critical', 'high', 'medium', 'low', 'info'] as const).map((severity) => renderToStaticMarkup(<SeverityMark severity={severity} word={severity} compact />));
    const shapes = marks.map((mark) => /<(?:path|circle)[^>]*>/u.exec(mark)?.[0]);
    expect(new Set(shapes).size).toBe(5);
    expect(marks.map(plain)).toEqual(['critical', 'high', 'medium', 'low', 'info']);
  });

  it('draws no gap for what is not rated, and a gap above the hatch for what is not in place', () => {
    const gaps = (level: 'not-rated' | 'not-in-place' | 2): number => renderToStaticMarkup(<MaturityMark level={level} target={3} word="" />).split('zw-ml__step--gap').length - 1;
    expect([gaps('not-rated'), gaps('not-in-place'), gaps(2)]).toEqual([0, 2, 1]);
  });

  it('says saved and not saved with a word and a shape', () => {
    const saved = renderToStaticMarkup(<SavedIndicator state="saved" word="Saved" />);
    const failed = renderToStaticMarkup(<SavedIndicator state="not-saved" word="Not saved" />);
    expect([plain(saved), plain(failed), saved.includes('lucide-check'), failed.includes('lucide-circle-alert')]).toEqual(['Saved', 'Not saved', true, true]);
  });

  it('reads counts as what they count', () => {
    expect(renderToStaticMarkup(<CountBadge count="3" label="3 open findings" />)).toContain('<span class="zw-visually-hidden">3 open findings</span>');
  });

  it('splits shortcuts into keys, also the plus key', () => {
    const keys = (text: string): string => plain(renderToStaticMarkup(<KeyHint keys={text} />));
    expect([keys('Ctrl+Shift+K'), keys('Ctrl++'), keys('G I')]).toEqual(['Ctrl Shift K', 'Ctrl +', 'G I']);
  });
});

describe('markup', () => {
  it('carries no style attribute, so that a strict content policy has nothing to refuse', () => {
    const markup = renderToStaticMarkup(
      <>
        <Button icon={<svg />}>Add</Button>
        <Notice tone="warning" title="Two columns left over" />
        <TextField label="Tag" value="K1" requiredWord="required" error="Needed." />
      </>,
    );
    expect(markup).not.toMatch(/<style|\sstyle="(?!clip|border|position)/u);
  });

  it('ties label, required word and error to the field', () => {
    const markup = renderToStaticMarkup(<TextField label="Tag" value="" requiredWord="required" error="Needed." />);
    expect(plain(markup)).toContain('Tag required');
    expect(markup).toContain('aria-invalid="true"');
  });
});
