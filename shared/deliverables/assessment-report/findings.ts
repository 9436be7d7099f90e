import type { Finding } from '../../model/entities/finding';
import { severities } from '../../model/choice-sets';
import { getRecord } from '../../model/model';
import { practiceText } from '../../practices/catalog';
import type { DeliverableContext } from '../context';
import { choiceLabel, codeOf, day, namesOf } from '../context';
import type { Block, FigureBlock, FlowBlock, ParagraphBlock, TableBlock } from '../document';
import type { PhotoLeftOut } from '../options';
import { findingsBySeverity, severityOf, severityTones } from '../facts';
import { fillSpans, reference } from '../inline';

/** All findings in one table, then each with its text, recommendation and photos. */
export function describeFindings(context: DeliverableContext): readonly Block[] {
  const { t, lists } = context;
  if (lists.finding.length === 0) return [];
  const findings = findingsBySeverity(context);
  const detailed = findings.filter((finding) => (finding.text ?? finding.recommendation ?? '') !== '' || (finding.attachmentIds ?? []).length > 0);
  const counts = severities.values
    .map((severity) => ({ severity, count: findings.filter((finding) => severityOf(finding) === severity).length }))
    .filter((entry) => entry.count > 0)
    .map((entry) => context.t('report.findings.count', { severity: choiceLabel(context, 'severity', entry.severity), count: entry.count }));
  return [
    { kind: 'heading', level: 1, text: t('report.findings.title'), id: 'chapter.findings' },
    { kind: 'paragraph', text: fillSpans(t('report.findings.text', { count: findings.length, list: counts.join(', ') }), { table: reference('table.findings') }) },
    findingTable(context, findings),
    ...(detailed.length === 0 ? [] : [{ kind: 'heading', level: 2, text: t('report.findings.details') } as const]),
    ...detailed.flatMap((finding) => describeFinding(context, finding)),
  ];
}

function whereOf(context: DeliverableContext, finding: Finding): string {
  const places = [...(finding.zoneIds ?? []), ...(finding.conduitIds ?? []), ...(finding.areaIds ?? [])];
  return namesOf(context, places.length > 0 ? places : finding.assetIds, 3);
}

function findingTable(context: DeliverableContext, findings: readonly Finding[]): TableBlock {
  const { t } = context;
  return {
    kind: 'table',
    id: 'table.findings',
    caption: t('report.findings.caption'),
    columns: [
      { title: t('report.column.code'), share: 9, mono: true },
      { title: t('report.column.finding'), share: 46 },
      { title: t('field.finding.severity'), share: 14 },
      { title: t('report.column.where'), share: 24 },
      { title: t('field.finding.state'), share: 12 },
    ],
    rows: findings.map((finding) => [
      codeOf(finding) === finding.title ? '' : codeOf(finding),
      finding.title,
      { text: choiceLabel(context, 'severity', severityOf(finding)), marker: severityTones[severityOf(finding)] },
      whereOf(context, finding) || '–',
      choiceLabel(context, 'findingState', finding.state ?? 'open'),
    ]),
  };
}

function describeFinding(context: DeliverableContext, finding: Finding): readonly FlowBlock[] {
  const { t, language } = context;
  const code = codeOf(finding);
  const practices = (finding.practices ?? []).map((id) => `${id} ${practiceText(language, id).title}`).join('; ');
  const places = [...(finding.zoneIds ?? []), ...(finding.conduitIds ?? []), ...(finding.areaIds ?? []), ...(finding.assetIds ?? [])];
  const rows = [
    { label: t('field.finding.severity'), value: choiceLabel(context, 'severity', severityOf(finding)), marker: severityTones[severityOf(finding)] },
    { label: t('report.column.where'), value: namesOf(context, places, 8) },
    { label: t('report.findings.found'), value: [day(context, finding.foundOn), finding.foundBy ?? ''].filter((part) => part !== '').join(', ') },
    { label: t('field.finding.practices'), value: practices },
    { label: t('field.finding.recommendation'), value: finding.recommendation ?? '' },
  ].filter((row) => row.value !== '');
  return [
    { kind: 'heading', level: 3, text: code === finding.title ? finding.title : `${code}: ${finding.title}` },
    ...(finding.text === undefined || finding.text === '' ? [] : [{ kind: 'paragraph', text: finding.text, keepWithNext: true } as const]),
    { kind: 'definitions', rows },
    ...photosOf(context, finding),
    ...photosLeftOutOf(context, finding),
  ];
}

/** The photos that stand below their finding. */
export function shownPhotos({ assessment, lists, model, options }: DeliverableContext): ReadonlySet<string> {
  if (assessment?.reportIncludesPhotos === false) return new Set();
  const named = lists.finding.flatMap(({ attachmentIds }) => attachmentIds ?? []);
  return new Set(named.filter((id) => options.photos?.has(id) === true && getRecord(model, 'attachment', id) !== undefined));
}

function photosOf(context: DeliverableContext, finding: Finding): readonly FigureBlock[] {
  if (context.assessment?.reportIncludesPhotos === false) return [];
  return (finding.attachmentIds ?? []).flatMap((id) => {
    const picture = context.options.photos?.get(id);
    const attachment = getRecord(context.model, 'attachment', id);
    if (picture === undefined || attachment === undefined) return [];
    const caption = attachment.caption ?? finding.title;
    return [
      {
        kind: 'figure' as const,
        id: `figure.${id}`,
        caption,
        alternativeText: context.t('report.findings.photo', { caption }),
        picture,
        widthPx: picture.widthPx,
        heightPx: picture.heightPx,
        widthShare: 0.55,
        ...(attachment.takenAt === undefined ? {} : { source: context.t('report.findings.photoSource', { by: attachment.takenBy ?? '', on: day(context, attachment.takenAt) }) }),
      },
    ];
  });
}

/** Every reason a photo may be left out for, the one to act on first. */
export const leftOutReasons = ['notHidden', 'missing', 'unreadable'] as const satisfies readonly PhotoLeftOut[];

/** A line for each reason where photos of a finding would stand. */
function photosLeftOutOf({ t, model, assessment, options }: DeliverableContext, finding: Finding): readonly ParagraphBlock[] {
  if (assessment?.reportIncludesPhotos === false) return [];
  return leftOutReasons.flatMap((reason): readonly ParagraphBlock[] => {
    const ids = (finding.attachmentIds ?? []).filter((id) => options.photosLeftOut?.get(id) === reason);
    if (ids.length === 0) return [];
    const list = ids.map((id) => getRecord(model, 'attachment', id)).map((attachment) => attachment?.caption ?? attachment?.fileName ?? '–').join(', ');
    return [{ kind: 'paragraph', style: 'note', text: t('report.findings.photosLeftOut', { count: ids.length, list, reason: t(`report.photoLeftOut.${reason}`) }) }];
  });
}
