import type { Message } from '../message';

/** The checks: what is wrong in general (`title`), about whom (`result`), why it matters and what helps (`why`). */
export const checksEn = {
  'check.zoneless.title': 'Asset without zone',
  'check.zoneless.result': '“{name}” lies in no zone.',
  'check.zoneless.why':
    'Outside every zone there is neither a protection target nor a border, and no later step sees the asset. Put it into the zone whose protection it needs.',
  'check.zone-owner.title': 'Zone without owner',
  'check.zone-owner.result': 'Nobody is named as owner of the zone “{name}”.',
  'check.zone-owner.why':
    'Whoever decides about communication and changes of a zone has to be known by name or function. Ask who is called when something stands still there.',
  'check.zone-target.title': 'Zone without SL-T',
  'check.zone-target.result': 'The zone “{name}” has no target security level (SL-T).',
  'check.zone-target.why':
    'The target says how strong the protection has to be; without it no requirements follow and nothing can be compared with what was reached.',
  'check.safety-mixed.title': 'Safety equipment shares a zone',
  'check.safety-mixed.result': {
    one: 'In the zone “{name}” {count} other asset stands beside safety equipment ({safety}).',
    other: 'In the zone “{name}” {count} other assets stand beside safety equipment ({safety}).',
  },
  'check.safety-mixed.why':
    'Whoever gets at an ordinary device of the zone also reaches what protects people. Give the safety equipment a zone of its own, or write down why that cannot be done.',
  'check.safety-reachable.title': 'Safety equipment reachable from outside',
  'check.safety-reachable.result': {
    one: 'From outside one way leads to the safety equipment in “{name}”: {doors}.',
    other: 'From outside {count} ways lead to the safety equipment in “{name}”: {doors}.',
  },
  'check.safety-reachable.why':
    'Counted is every allowed way, in however many steps. Show the paths and cut the weakest step: safety equipment has to work on its own when everything else has fallen.',
  'check.engineering-reachable.title': 'Engineering station reachable from the office',
  'check.engineering-reachable.result': {
    one: 'From the office one way leads past the DMZ to “{name}”: {doors}.',
    other: 'From the office {count} ways lead past the DMZ to “{name}”: {doors}.',
  },
  'check.engineering-reachable.why':
    'From the engineering station every controller can be changed. Let the office get there over a jump host in the DMZ only, or not at all.',
  'check.flow-without-conduit.title': 'Communication across zones without conduit',
  'check.flow-without-conduit.result': 'Communication from “{from}” to “{to}” leaves its zone, but no conduit is named for it.',
  'check.flow-without-conduit.why':
    'What crosses a border does so somewhere. Name the conduit, or draw it: only then can it be filtered and watched.',
  'check.flow-unneeded.title': 'Allowed although not known to be needed',
  'check.flow-unneeded.result': 'Communication from “{from}” to “{to}” is allowed, but nobody has said that it is needed.',
  'check.flow-unneeded.why':
    'Only necessary communication is allowed. Ask what would stop without it: either it is needed, or it can go.',
  'check.verdict-expired.title': 'Verdict has expired',
  'check.verdict-expired.result': 'The verdict on communication from “{from}” to “{to}” was valid until {date}.',
  'check.verdict-expired.why':
    'A permission with an end is meant to end. Decide anew, with a new date, or take the communication away.',
  'check.conduit-unused.title': 'Conduit without communication',
  'check.conduit-unused.result': 'Nothing is recorded that uses the conduit “{name}”.',
  'check.conduit-unused.why':
    'A way that nobody needs should be closed; and if it is needed, the communication on it is missing from the register.',
  'check.conduit-unguarded.title': 'Conduit without enforcing device',
  'check.conduit-unguarded.result': 'No device decides what passes the conduit “{name}”.',
  'check.conduit-unguarded.why':
    'A border that nothing enforces exists on paper only. Name the firewall, gateway or filter, or plan one.',
  'check.conduit-any.title': 'Everything may pass',
  'check.conduit-any.result': {
    one: 'On the conduit “{name}” one communication allows everything ({flows}).',
    other: 'On the conduit “{name}” {count} communications allow everything ({flows}).',
  },
  'check.conduit-any.why':
    'A rule for any protocol takes the border away. Watch for a few weeks what is really used and allow just that.',
  'check.conduit-target.title': 'Conduit aims lower than its zones',
  'check.conduit-target.result': 'The target of the conduit “{name}” lies below that of every zone it joins ({requirements}).',
  'check.conduit-target.why':
    'The conduit is the way into its zones. If it is protected less than the less protected of them, it undercuts both.',
  'check.carried-unscanned.title': 'Carried data is not scanned',
  'check.carried-unscanned.result': 'Nothing examines what comes in over “{name}”.',
  'check.carried-unscanned.why':
    'Sticks and service laptops pass every firewall in a pocket. Let them go over a scanning station or a gate before they are plugged in.',
  'check.access-unsafe.title': 'Remote access lacks safeguards',
  'check.access-unsafe.result': 'The remote access “{name}” lacks safeguards, or nobody knows of them: {fields}.',
  'check.access-unsafe.why':
    'A second factor, approval for each session, a recording and a contract are what makes remote access answerable. What nobody knows counts as missing.',
  'check.asset-dual-homed.title': 'Asset stands in two zones',
  'check.asset-dual-homed.result': '“{name}” has network cards in several zones ({zones}).',
  'check.asset-dual-homed.why':
    'A computer with a foot on either side leads around every border between them. Take one connection away, or treat the computer as a border device.',
  'check.asset-address-outside.title': 'Address does not fit the zone',
  'check.asset-address-outside.result': '“{name}” has the address {addresses}, but its zone “{zone}” has the networks {subnets}.',
  'check.asset-address-outside.why': 'Either the address, the zone or the drawing is out of date. Look at the device.',
  'check.asset-address-duplicate.title': 'Address occurs twice',
  'check.asset-address-duplicate.result': '“{name}” has the same address {value} as {others}.',
  'check.asset-address-duplicate.why':
    'In one network that does not work: either the list is out of date, or the devices stand in networks of their own; then name these at the interface.',
  'check.asset-tag-duplicate.title': 'Tag occurs twice',
  'check.asset-tag-duplicate.result': '“{name}” has the same tag {value} as {others}.',
  'check.asset-tag-duplicate.why': 'Whoever works by the tag will find the wrong device. Compare with the nameplates.',
  'check.asset-serial-duplicate.title': 'Serial number occurs twice',
  'check.asset-serial-duplicate.result': '“{name}” has the same serial number {value} as {others}.',
  'check.asset-serial-duplicate.why': 'Either one device is listed twice, or the number slipped while copying. Compare with the nameplates.',
  'check.asset-unsupported.title': 'Out of support without compensation',
  'check.asset-unsupported.result': '“{name}” is out of support, and no measure makes up for it.',
  'check.asset-unsupported.why':
    'Weaknesses found from now on stay. Plan the replacement, or make up for it: own zone, narrower communication, virtual patching.',
  'check.asset-backup.title': 'Critical asset without tested backup',
  'check.asset-backup.result': 'For “{name}” no restore of a backup has been tested.',
  'check.asset-backup.why':
    'What the plant depends on has to come back after a loss, in known time. Only a restore that was tried tells.',
  'check.asset-default-password.title': 'Factory password in use',
  'check.asset-default-password.result': '“{name}” still has the password it came with.',
  'check.asset-default-password.why': 'It stands in the manual and in public lists. Change it at the next opportunity; it costs minutes.',
  'check.asset-shared-accounts.title': 'Shared accounts',
  'check.asset-shared-accounts.result': '“{name}” is used with accounts that several people share.',
  'check.asset-shared-accounts.why':
    'Nobody can say later who was there, and nobody can be taken off the list. Where accounts of their own are not possible, write down who knows the password and change it when somebody leaves.',
  'check.zone-achieved.title': 'Zone below its target',
  'check.zone-achieved.result': 'The zone “{name}” reaches less than its target ({requirements}).',
  'check.zone-achieved.why':
    'The first figure is what is reached, the second what was decided. Close the gap with measures, make up for it, or have management accept what remains.',
  'check.conduit-achieved.title': 'Conduit below its target',
  'check.conduit-achieved.result': 'The conduit “{name}” reaches less than its target ({requirements}).',
  'check.conduit-achieved.why':
    'The first figure is what is reached, the second what was decided. The conduit is the way into its zones: what is missing here is missing for all of them.',
  'check.business-mixed.title': 'Office and control equipment in one zone',
  'check.business-mixed.result': {
    one: 'In the zone “{name}” {count} asset stands that does not belong to its side of the border ({assets}).',
    other: 'In the zone “{name}” {count} assets stand that do not belong to its side of the border ({assets}).',
  },
  'check.business-mixed.why':
    'Office equipment receives mail and surfs; control must not share its fate. Move what does not belong, or correct the zone or the Purdue level if the model is wrong.',
  'check.asset-wireless-zone.title': 'Wireless device without a zone of its own',
  'check.asset-wireless-zone.result': '“{name}” is on the air, but lies in the zone “{zone}”, which is none for wireless devices.',
  'check.asset-wireless-zone.why':
    'Radio does not end at the fence. Put wireless devices into a zone of their own, so that a border stands between the air and the wired devices.',
  'check.asset-temporary-zone.title': 'Temporary device without a zone of its own',
  'check.asset-temporary-zone.result': '“{name}” comes and goes, but lies in the zone “{zone}” like a fixed device.',
  'check.asset-temporary-zone.why':
    'Service laptops and media bring along what they met elsewhere. Put them into a zone for temporary devices, with a conduit to every zone they are connected to.',
  'check.flow-level-skipped.title': 'Communication skips levels',
  'check.flow-level-skipped.result': 'Communication from “{from}” to “{to}” skips the levels between ({levels}).',
  'check.flow-level-skipped.why':
    'Between business and control stands operations, with a DMZ in front. Let a server there hand the data on instead of a direct connection.',
  'check.flow-clear-text.title': 'Clear text on an untrusted conduit',
  'check.flow-clear-text.result': 'Communication from “{from}” to “{to}” runs over “{conduit}” in clear text ({protocols}).',
  'check.flow-clear-text.why':
    'On a way that is not under control, others can read along and change what is sent. Use the secured variant of the protocol, put a tunnel around it, or bring the way under control.',
  'check.conduit-foreign.title': 'From outside straight into control',
  'check.conduit-foreign.result': 'The conduit “{name}” leads from outside ({from}) straight into control ({to}).',
  'check.conduit-foreign.why':
    'Contractors and the internet end in a DMZ, on a server of the operator. Otherwise the border of the plant is only as good as the other side.',
  'check.conduit-level-skipped.title': 'Conduit skips levels',
  'check.conduit-level-skipped.result': 'The conduit “{name}” leads from level {from} to level {to} without a DMZ.',
  'check.conduit-level-skipped.why':
    'What befalls the office reaches control in one step. Lead the way over the DMZ and operations, and close the direct one.',
} as const satisfies Record<string, Message>;
