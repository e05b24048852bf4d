import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { galleyVersion } from '#main/desk/places.ts';
import type { Severity } from '#shared/checks/finding.ts';
import { rules } from '#shared/checks/registry.ts';
import { explain } from '#shared/checks/rule.ts';
import type { PlacedFinding } from './placed-findings.ts';
import type { FileRegion } from './source-text.ts';
import type { Subject } from './subject.ts';

/**
 * A check as SARIF 2.1.0 (OASIS), which code hosts and editors show beside a file. Waived findings
 * are results with a suppression; `partialFingerprints` keeps a result the same while text moves.
 */
export function sarifLog(subject: Subject, placed: readonly PlacedFinding[]): unknown {
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Galley',
            semanticVersion: galleyVersion,
            rules: rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: `${rule.title}.` },
              fullDescription: { text: explain(rule) },
              help: { text: rule.mend },
              defaultConfiguration: { level: level(rule.severity) },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: placed.map((each) => result(subject, each)),
      },
    ],
  };
}

function result(subject: Subject, { finding, region }: PlacedFinding): unknown {
  const { waiver } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
    level: level(finding.severity),
    message: { text: `${finding.message} ${finding.why}` },
    locations: [location(subject, region)],
    partialFingerprints: { 'galleyFinding/v1': finding.key },
    ...(waiver === null
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: waiver.reason }] }),
  };
}

/** In a file where there is one; else in the article, which has no lines. */
function location(subject: Subject, region: FileRegion | null): unknown {
  if (subject.file === null) {
    const name = subject.article.headline || subject.article.id;
    return { logicalLocations: [{ name, fullyQualifiedName: subject.article.id, kind: 'module' }] };
  }
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(subject.file.path) },
      ...(region === null ? {} : { region: regionOf(region) }),
    },
  };
}

function regionOf(region: FileRegion): unknown {
  return {
    startLine: region.startLine,
    startColumn: region.startColumn,
    endLine: region.endLine,
    endColumn: region.endColumn,
    charOffset: region.start,
    charLength: region.end - region.start,
  };
}

/** Relative as it was typed, so that a code host finds the file in its checkout. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}

function level(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'information' ? 'note' : severity;
}
