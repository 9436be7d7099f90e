import access from '../../assets/sample/plant/access.json';
import alignment from '../../assets/sample/plant/alignment.json';
import answer from '../../assets/sample/plant/answer.json';
import area from '../../assets/sample/plant/area.json';
import assessment from '../../assets/sample/plant/assessment.json';
import asset from '../../assets/sample/plant/asset.json';
import attachment from '../../assets/sample/plant/attachment.json';
import callout from '../../assets/sample/plant/callout.json';
import clientPractice from '../../assets/sample/plant/clientPractice.json';
import conduit from '../../assets/sample/plant/conduit.json';
import decision from '../../assets/sample/plant/decision.json';
import dependency from '../../assets/sample/plant/dependency.json';
import dutyAnswer from '../../assets/sample/plant/dutyAnswer.json';
import finding from '../../assets/sample/plant/finding.json';
import flow from '../../assets/sample/plant/flow.json';
import fulfilment from '../../assets/sample/plant/fulfilment.json';
import interview from '../../assets/sample/plant/interview.json';
import measure from '../../assets/sample/plant/measure.json';
import metric from '../../assets/sample/plant/metric.json';
import outage from '../../assets/sample/plant/outage.json';
import person from '../../assets/sample/plant/person.json';
import placement from '../../assets/sample/plant/placement.json';
import rating from '../../assets/sample/plant/rating.json';
import requirement from '../../assets/sample/plant/requirement.json';
import risk from '../../assets/sample/plant/risk.json';
import round from '../../assets/sample/plant/round.json';
import view from '../../assets/sample/plant/view.json';
import zone from '../../assets/sample/plant/zone.json';
import { readSampleSource } from './source';

/** The sample plant as shipped. Import this module on demand: it holds all texts in both languages. */
export const samplePlant = readSampleSource({
  assessment, person, area, asset, zone, conduit, flow, access, dependency, rating, finding, risk, requirement,
  measure, outage, decision, answer, attachment, round, view, placement, callout, fulfilment,
  metric, interview, clientPractice, alignment, dutyAnswer,
});
