import { untrustedJobRegistry } from './jobs';
import { practiceFor } from './practise';
import { serveJob } from './serve-job';

serveJob(untrustedJobRegistry, practiceFor);
