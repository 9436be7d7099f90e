import type { ReactNode } from 'react';
import { doneOf, listedOf, seenOf, type WalkCounts, type WalkResult } from '../../../shared/inventory/walk-counts';
import { formatNumber } from '../../../shared/i18n/format';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { Translate } from '../../../shared/i18n/translate';
import type { Asset } from '../../../shared/model/entities/asset';
import { useTranslate, useUi } from '../../store/stores';
import { CheckIcon, CircleDashedIcon, PencilIcon, PlusIcon, SearchXIcon } from '../../ui';

const icons: Readonly<Record<WalkResult, ReactNode>> = {
  seen: <CheckIcon aria-hidden />,
  different: <PencilIcon aria-hidden />,
  notFound: <SearchXIcon aria-hidden />,
  notListed: <PlusIcon aria-hidden />,
  open: <CircleDashedIcon aria-hidden />,
};

const order: readonly WalkResult[] = ['seen', 'different', 'notFound', 'notListed', 'open'];

/** What the walk said about an asset: sign and word. */
export function ResultMark({ result }: { readonly result: Asset['walkState'] }): ReactNode {
  const translate = useTranslate();
  const known = result ?? 'open';
  return (
    <span className={`zw-walk-result zw-walk-result--${known}`}>
      {icons[known]}
      {resultWord(known, translate)}
    </span>
  );
}

function resultWord(result: WalkResult, translate: Translate): string {
  return result === 'open' ? translate('walkDown.open') : translate(choiceLabelKey('walkState', result));
}

/** How far a walk is, as a bar of its parts; the words stand beside it. */
export function ResultBar({ counts }: { readonly counts: WalkCounts }): ReactNode {
  return (
    <span className="zw-walk-bar" aria-hidden>
      {order.map((result) => (counts[result] === 0 ? null : <span key={result} className={`zw-walk-bar__part zw-walk-bar__part--${result}`} style={{ flexGrow: counts[result] }} />))}
    </span>
  );
}

/** "12 of 15 seen". */
export function seenText(counts: WalkCounts, translate: Translate): string {
  return translate('walkDown.seenOf', { seen: seenOf(counts), total: listedOf(counts) });
}

/** Everything that came out, in words: "12 seen, 2 not found, 1 new, 3 open". */
export function CountLine({ counts }: { readonly counts: WalkCounts }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const shown = order.filter((result) => counts[result] > 0);
  return (
    <ul className="zw-walk-counts">
      {shown.map((result) => (
        <li key={result} className={`zw-walk-result zw-walk-result--${result}`}>
          {icons[result]}
          <strong>{formatNumber(language, counts[result])}</strong> {resultWord(result, translate)}
        </li>
      ))}
    </ul>
  );
}

/** True when every listed asset of the area was looked for. */
export function isThrough(counts: WalkCounts): boolean {
  return counts.open === 0 && doneOf(counts) + counts.notListed > 0;
}
