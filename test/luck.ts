import fc from 'fast-check';

/** Every run tries the same examples, so that a test fails because of a change and not by chance. Another `PARVIS_LUCK` tries others. */
fc.configureGlobal({ seed: Number(process.env['PARVIS_LUCK'] ?? 2026) });
