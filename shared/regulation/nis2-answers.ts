import { recordsWith } from '../model/indexes';
import type { Model } from '../model/model';
import { company, findAnswer, nameKey, type Place, type Subject } from './answers';
import { findSector } from './catalog';
import { nis2Cases, type Nis2Facts } from './nis2';
import { activityWeights, type Activity } from './nis2-activities';
import type { Enterprise, Figures } from './nis2-size';

/** The figures asked of a company and of each enterprise of its group. */
export const figureNames = ['employees', 'turnover', 'balance'] as const;
export type FigureName = (typeof figureNames)[number];
export type FigureYear = 'latest' | 'previous' | 'earlier';

export const yesNoQuestions = ['paid', 'itIndependent', 'energyLaw', 'reach'] as const;
export type YesNoQuestion = (typeof yesNoQuestions)[number];

/** Where an answer to a question of the NIS2 check stands. */
export function nis2Place(question: string, subject: Subject = company): Place {
  return { regulation: 'nis2', question, subject };
}

export const activityQuestion = (sectorId: string): string => `activity.${sectorId}`;
export const caseQuestion = (caseId: string): string => `case.${caseId}`;
export const figureQuestion = (year: FigureYear, name: FigureName): string => (year === 'latest' ? name : `${year}.${name}`);
/** "yes" once somebody has said that nothing of the annexes applies. */
export const noActivityQuestion = 'activity.none';

/** What the answers say about the company. */
export function nis2Facts(model: Model): Nis2Facts {
  const value = (question: string): string | undefined => findAnswer(model, nis2Place(question))?.value;
  const isYes = (question: string): boolean => value(question) === 'yes';
  const activities = listActivities(model);
  return {
    activities: activities.length > 0 || isYes(noActivityQuestion) ? activities : undefined,
    own: figures(model, 'latest'),
    previous: figures(model, 'previous'),
    earlier: figures(model, 'earlier'),
    enterprises: listEnterprises(model),
    cases: new Set(nis2Cases.filter((caseId) => isYes(caseQuestion(caseId)))),
    isForPayment: value('paid') !== 'no',
    isItIndependent: isYes('itIndependent'),
    isEnergyLaw: isYes('energyLaw'),
    isReachDuty: value('reach') !== 'no',
  };
}

/** The activities named, in the order of the annexes. */
function listActivities(model: Model): readonly Activity[] {
  const prefix = activityQuestion('');
  return recordsWith(model, 'dutyAnswer', 'regulation', 'nis2')
    .flatMap(({ question, value }): readonly Activity[] => {
      const sector = question.startsWith(prefix) ? findSector(question.slice(prefix.length)) : undefined;
      const weight = activityWeights.find((candidate) => candidate === value);
      return sector === undefined || weight === undefined ? [] : [{ sectorId: sector.id, annex: sector.annex, weight }];
    })
    .sort((first, second) => order(first) - order(second));
}

const annexPoint = /^(II?)-(\d+)/;

function order({ sectorId }: Activity): number {
  const [, annex, point] = annexPoint.exec(sectorId) ?? [];
  return (annex === 'I' ? 0 : 100) + Number(point ?? 0);
}

function figures(model: Model, year: FigureYear): Figures {
  return readFigures((name) => findAnswer(model, nis2Place(figureQuestion(year, name)))?.value);
}

function readFigures(valueOf: (name: FigureName) => string | undefined): Figures {
  const read: { -readonly [Name in keyof Figures]: Figures[Name] } = {};
  for (const name of figureNames) {
    const number = numberOf(valueOf(name));
    if (number !== undefined) read[name] = number;
  }
  return read;
}

/** A number as it is stored, or nothing when it is none or below zero. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** The enterprises of the group with their figures, in the order of their names. */
function listEnterprises(model: Model): readonly Enterprise[] {
  const named = new Map<string, string>();
  for (const { enterprise } of recordsWith(model, 'dutyAnswer', 'regulation', 'nis2')) {
    if (enterprise !== undefined && !named.has(nameKey(enterprise))) named.set(nameKey(enterprise), enterprise);
  }
  return [...named.values()]
    .sort((first, second) => (nameKey(first) < nameKey(second) ? -1 : 1))
    .map((name): Enterprise => {
      const value = (question: string): string | undefined => findAnswer(model, nis2Place(question, { kind: 'enterprise', name }))?.value;
      const share = numberOf(value('share'));
      return {
        name,
        relation: value('relation') === 'partner' ? 'partner' : 'linked',
        ...(share === undefined ? {} : { share }),
        ...readFigures(value),
      };
    });
}
