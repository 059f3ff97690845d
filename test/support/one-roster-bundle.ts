/** The files of a OneRoster bundle, as text by name. What a test gives takes the place of what is there. */
export function oneRosterFiles(
  version: '1.1' | '1.2',
  changed: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const common = {
    'manifest.csv': `propertyName,value\nmanifest.version,1.0\noneroster.version,${version}\nfile.users,bulk\n`,
    'orgs.csv':
      'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\norg1,,,Elm Park Primary,school,EPP,\norg2,,,Oak Road Primary,school,ORP,\n',
    'academicSessions.csv':
      'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\ns1,,,Autumn,term,2026-09-01,2026-12-18,,2027\ns0,,,Last year,term,2025-09-01,2026-07-20,,2026\n',
    'classes.csv': [
      'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds',
      'c5b,,,5B,05,,5B,homeroom,,org1,s1',
      'cm,,,Maths 5/1,05,,M51,scheduled,,org1,s1',
      'c4b,,,4B,04,,4B,homeroom,,org1,s0',
    ].join('\n'),
    'enrollments.csv': [
      'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
      'e1,,,cm,org1,u1,student,,2026-09-01,2027-07-20',
      'e2,,,c5b,org1,u1,student,,2026-09-01,2027-07-20',
      'e3,,,c4b,org1,u1,student,,2025-09-01,2026-07-20',
      'e4,,,c5b,org1,t2,teacher,false,,',
      'e5,,,c5b,org1,t1,teacher,true,,',
      'e6,tobedeleted,,cm,org1,u2,student,,,',
    ].join('\n'),
  };
  return { ...common, ...(version === '1.1' ? USERS_11 : USERS_12), ...changed };
}

const USERS_11 = {
  'users.csv': [
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
    'u1,,,true,org1,student,pupil017,,Pupil,Seventeen,,P017,alex.specimen@school.example,,,g1,05,',
    'u2,,,true,org1,student,pupil018,,Pupil,Eighteen,,P018,,,,,KG,',
    'u3,tobedeleted,,true,org1,student,pupil019,,Pupil,Nineteen,,P019,,,,,05,',
    'u4,,,false,org1,student,pupil020,,Pupil,Twenty,,P020,,,,,05,',
    'u5,,,true,org2,student,pupil021,,Pupil,Elsewhere,,P021,,,,,05,',
    'u6,,,true,org1,student,,,Pupil,Nameless,,P022,,,,,05,',
    'u7,,,true,org1,wizard,pupil023,,Pupil,Odd,,P023,,,,,05,',
    't1,,,true,org1,teacher,staff01,,Teacher,One,,S01,,,,,,',
    't2,,,true,org1,aide,staff02,,Aide,Two,,S02,,,,,,',
    'g1,,,true,org1,guardian,parent1,,Parent,One,,G01,,,,,,',
  ].join('\n'),
};

const USERS_12 = {
  'users.csv': [
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns',
    'u1,,,true,pupil017,,Pupil,Seventeen,,P017,,,,,05,,,,Alex,,Specimen,org1,',
    't1,,,true,staff01,,Teacher,One,,S01,,,,,,,,,,,,org1,',
    'g1,,,true,parent1,,Parent,One,,G01,,,,,,,,,,,,org1,',
  ].join('\n'),
  'roles.csv': [
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
    'r1,,,u1,primary,student,2026-09-01,2027-07-20,org1,',
    'r2,,,t1,secondary,guardian,,,org1,',
    'r3,,,t1,primary,teacher,,,org1,',
    'r4,,,t1,primary,student,2010-09-01,2017-07-20,org1,',
    'r5,,,g1,primary,parent,,,org1,',
  ].join('\n'),
  'userProfiles.csv': [
    'sourcedId,status,dateLastModified,userSourcedId,profileType,vendorSourcedId,applicationSourcedId,description,credentialType,username,password',
    'p1,,,u1,learning,v,a,,,alex.s,',
  ].join('\n'),
};
