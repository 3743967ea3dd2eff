import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './instance.ts';
import { withLock } from './lock.ts';
import { runProgram } from './run-program.ts';

export interface Artifact {
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string;
  readonly type?: 'zip';
}

const dependency = (artifact: Artifact): string => `
    <dependency>
      <groupId>${artifact.groupId}</groupId><artifactId>${artifact.artifactId}</artifactId><version>${artifact.version}</version>${
        artifact.type
          ? `<type>${artifact.type}</type>
      <exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>`
          : ''
      }
    </dependency>`;

/** Copies artifacts, and what jars need at run time, into a folder, with the machine's own Maven settings. */
export async function copyFromMaven(artifacts: readonly Artifact[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const project = mkdtempSync(`${folder}.maven-`);
  try {
    writeFileSync(
      join(project, 'pom.xml'),
      `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>unionmigrantnet</groupId><artifactId>servers</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${artifacts.map(dependency).join('')}
  </dependencies>
</project>
`,
    );
    // One at a time: two Mavens that fill the same empty repository can trip over each other.
    await withLock(join(cacheFolder(), 'locks'), 'maven', () => runProgram('mvn', ['-q', '-B', '-f', join(project, 'pom.xml'), 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`]));
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
