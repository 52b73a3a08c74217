import assert from 'node:assert/strict';
import {
  archiveSources,
  type FolderSurroundings,
  withSmallDrive,
} from '../../../../src/editor/archive/archive-folders.ts';

const surroundings: FolderSurroundings = {
  folders: { user: ['/archief'], workspace: undefined },
  shared: { user: undefined, workspace: undefined },
  trusted: true,
  workspaceFolders: ['/werk/dossier'],
  home: '/home/medewerker',
};

describe('archive folders', () => {
  it('come from the user', () => {
    assert.deepEqual(archiveSources(surroundings), { folders: ['/archief'], shared: null, ownWorkspace: false });
  });

  it('are those of a trusted workspace where it names any, seen from its folders', () => {
    const sources = archiveSources({
      ...surroundings,
      folders: { user: ['/archief'], workspace: ['oud', 'oud', ' '] },
    });
    assert.deepEqual(sources, { folders: ['/werk/dossier/oud'], shared: null, ownWorkspace: true });
  });

  it('are what can be read in a setting that was written by hand', () => {
    const { folders, shared } = archiveSources({
      ...surroundings,
      folders: { user: [5, '/archief', null], workspace: undefined },
      shared: { user: 5, workspace: undefined },
    });
    assert.deepEqual([folders, shared], [['/archief'], null]);
  });

  it('on Windows are one folder, however their drive is written', () => {
    assert.equal(withSmallDrive('C:\\team\\A'), 'c:\\team\\A');
    assert.equal(withSmallDrive('\\\\Server\\team'), '\\\\Server\\team');
    assert.equal(withSmallDrive('/C:/team'), '/C:/team');
  });

  it('of an untrusted workspace are ignored', () => {
    const sources = archiveSources({
      ...surroundings,
      trusted: false,
      folders: { user: ['/archief', 'oud'], workspace: ['/etc'] },
      shared: { user: undefined, workspace: '/etc/team.sqlite' },
    });
    assert.deepEqual(sources, { folders: ['/archief'], shared: null, ownWorkspace: false });
  });

  it('may begin with the home folder', () => {
    const sources = archiveSources({ ...surroundings, folders: { user: ['~', '~/stukken'], workspace: undefined } });
    assert.deepEqual(sources.folders, ['/home/medewerker', '/home/medewerker/stukken']);
  });

  it('stand beside the shared file of the team', () => {
    const shared = (user: string) => archiveSources({ ...surroundings, shared: { user, workspace: undefined } }).shared;
    assert.equal(shared('/share/team.sqlite'), '/share/team.sqlite');
    assert.equal(shared('  '), null);
  });
});
