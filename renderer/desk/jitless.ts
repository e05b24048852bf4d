import { config } from 'zod';

/*
 * zod compiles a schema's parser with `new Function` when the schema is made, and the window's
 * content security policy forbids that. An entry (window, worker) imports this file before any schema.
 */
config({ jitless: true });
