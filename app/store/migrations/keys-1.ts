/** One key a person. A destroyed key leaves its row with a null key, so that no second key is made under the same name. */
export const keys1 = `
CREATE TABLE keys (
  person TEXT PRIMARY KEY,
  key BLOB CHECK (key IS NULL OR length(key) = 32),
  at TEXT NOT NULL
) STRICT;
`;
