import * as z from 'zod';

// Imported before anything else: zod probes for code generation when its first schema is made, and the content policy
// would report the probe.
z.config({ jitless: true });
