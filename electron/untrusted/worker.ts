import { untrustedJobRegistry } from './jobs';
import { serveJob } from './serve-job';

void serveJob(untrustedJobRegistry);
