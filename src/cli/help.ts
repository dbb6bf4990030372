export const HELP = `pipeline-elements: sales-pipeline figures from a dataset in JSON

Usage
  pipeline-elements report   [FILE] [options]   print every figure as one JSON object
  pipeline-elements validate [FILE] [--strict]  print what is wrong with a dataset
  pipeline-elements schema                      print the JSON Schema of a dataset

FILE holds one dataset; - or no FILE reads it from standard input.

Options
  -h, --help     explain a command: pipeline-elements report --help
  -v, --version  print the version

Exit codes: 0 done, 1 the dataset was refused (each fault on a line of standard error), 2 wrong usage.
`;

export const REPORT_HELP = `pipeline-elements report [FILE] [options]

Prints every figure of a dataset as one JSON object: funnel, conversion, velocity, scorecard, forecast, bridge and
accuracy, and under "quality" what was wrong with the data. Money is in major units of the dataset's currency.
FILE holds one dataset; - or no FILE reads it from standard input.

What is asked
  --as-of T        the moment to look at, such as 2026-03-31T17:00:00Z or 2026-03-31; default: the dataset's own,
                   and never later
  --period ID      FY2026, FY2026-Q3, FY2026-P07, 2026-W41, 2026-03, 2026-01-01/2026-04-01 (from, day after the last),
                   this-, last- or next-week, -month, -quarter or -year, last-30-days, last-3-months, or an id of
                   the dataset's own periods; default: the fiscal quarter around the moment
  --pipeline ID    default: the first one
  --owner ID       only records of this person and everyone below them; may be repeated
  --filter JSON    only what matches every list, such as '{ "sources": ["web"], "attributes": { "region": ["north"] } }';
                   keys: pipeline, owners, sources, types, models, accounts, attributes

How figures are told
  --basis B        funnel: cohort (default), activity or current
  --by DIMENSION   conversion rows: owner (default), manager, source, type, model, account, bant, month or
                   attributes.NAME
  --bucket B       velocity over time: week, month (default) or quarter
  --measure M      bridge: commit (default), upside, pipeline or closed
  --start T        bridge: from this moment; default: seven days before its end
  --end T          bridge: to this moment; default: that of --as-of

Examples
  pipeline-elements report pipeline.json --period FY2026-Q3
  pipeline-elements report pipeline.json --by source --owner ann | jq .conversion

Exit codes: 0 done, 1 the dataset was refused (each fault on a line of standard error), 2 wrong usage.
Records that were set aside and warnings are summed up on standard error and change no exit code.
`;

export const VALIDATE_HELP = `pipeline-elements validate [FILE] [--strict]

Reads a dataset and prints what is wrong with it as JSON: "setAside" lists each record that no figure counts, with the
place of its fault; "warnings" counts records that are kept although something about them is odd.
FILE holds one dataset; - or no FILE reads it from standard input.

Options
  --strict  exit with 1 also where records were set aside

Exit codes: 0 done, 1 the dataset was refused (each fault on a line of standard error), 2 wrong usage.
`;

export const SCHEMA_HELP = `pipeline-elements schema

Prints the JSON Schema (draft 2020-12) of a dataset, for editors and other tools.
`;
