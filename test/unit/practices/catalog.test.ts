import { describe, expect, it } from 'vitest';
import {
  bsigNumbers,
  domainOfPractice,
  domainTitle,
  findPractice,
  levelText,
  practiceDomains,
  practices,
  practiceText,
  referenceSystemName,
} from '../../../shared/practices/catalog';

describe('practice catalogue', () => {
  it('finds a practice with its domain, references and texts', () => {
    expect({
      practice: findPractice('REM-02'),
      domain: domainOfPractice('REM-02')?.id,
      title: domainTitle('de', 'REM'),
      text: practiceText('de', 'REM-02'),
    }).toEqual({
      practice: {
        id: 'REM-02',
        quickWin: true,
        appliesTo: ['organisation', 'site', 'area', 'contractor'],
        topics: ['remoteAccess'],
        references: {
          iec62443Part21: ['NET 3.2'],
          iec62443Part24: ['SP.07'],
          iso27001: ['A.5.15', 'A.8.2'],
          nis2Article21: ['d', 'j'],
          bsiGrundschutz: ['IND.3.2.A8', 'IND.2.4.A1'],
        },
      },
      domain: 'REM',
      title: 'Fernzugriff',
      text: {
        title: 'Freigabe je Sitzung',
        statement:
          'Jeder Fernzugriff wird vorab vom Betreiber für Zweck, Person und Zeitfenster freigegeben und nur dafür eingeschaltet.',
        evidence: ['Tickets zu Sitzungen', 'Einschaltprotokoll'],
      },
    });
  });

  it('names the levels in both languages', () => {
    const names = (['notInPlace', 'ml1', 'ml2', 'ml3', 'ml4'] as const).map((value) => [
      levelText('en', value).name,
      levelText('de', value).name,
      levelText('en', value).short,
    ]);
    expect(names).toEqual([
      ['Not in place', 'Nicht vorhanden', 'Not in place'],
      ['Starting point', 'Ausgangspunkt', 'ML1'],
      ['Managed', 'Gesteuert', 'ML2'],
      ['Standardised and lived', 'Standardisiert und gelebt', 'ML3'],
      ['Optimised', 'Optimiert', 'ML4'],
    ]);
  });

  it('shows unknown ids instead of losing them', () => {
    expect([
      practiceText('en', 'constructor'),
      findPractice('ZZZ-01'),
      domainOfPractice('ZZZ-01'),
      domainTitle('de', 'toString'),
    ]).toEqual([{ title: 'constructor', statement: '', evidence: [] }, undefined, undefined, 'toString']);
  });

  it('lists practices in catalogue order', () => {
    expect([practiceDomains[0]?.id, practices[0]?.id, practices.at(-1)?.id]).toEqual(['GOV', 'GOV-01', 'IMP-05']);
  });

  it('translates references', () => {
    expect([referenceSystemName('de', 'nis2Article21'), bsigNumbers(['a', 'd', 'j', '?'])]).toEqual([
      'NIS2 Art. 21 Abs. 2',
      [1, 4, 10],
    ]);
  });
});
