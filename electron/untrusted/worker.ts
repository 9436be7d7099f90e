import { untrustedJobRegistry } from './jobs';
import { serveJob } from './serve-job';

serveJob(untrustedJobRegistry);
