import type { ImportPlan, ImportRequest } from '../inventory/import-plan';
import { planImport } from '../inventory/plan-import';
import { defineJob } from './job';

/** Plans an import away from the window; see `planImport`. The request is plain data except for its optional functions. */
export const planImportJob = defineJob('inventory.plan', (request: ImportRequest, context): ImportPlan => planImport(request, context.env));
