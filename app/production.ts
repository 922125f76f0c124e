/** Imported first by what starts a process: React draws a report a tenth faster, and with less memory, than as its developers run it. */
process.env['NODE_ENV'] ??= 'production';
