#!/usr/bin/env bash
# A Slurm cluster of this one machine, for tests: `slurm-local.sh start FOLDER [CPUS]`, `slurm-local.sh stop FOLDER`. As
# root, with Debian's slurm-wlm and munge; no service of the system is touched, and everything lies in FOLDER. Then
# SLURM_CONF=FOLDER/slurm.conf sbatch ...
set -euo pipefail

start() {
  local folder=$1 cpus=${2:-$(nproc)}
  mkdir -p "$folder"/{state,spool,log,munge}
  chmod 700 "$folder/munge"
  dd if=/dev/urandom of="$folder/munge/key" bs=64 count=1 status=none
  chmod 400 "$folder/munge/key"
  munged --force --key-file="$folder/munge/key" --socket="$folder/munge/socket" --pid-file="$folder/munge/pid" \
    --log-file="$folder/munge/log" --seed-file="$folder/munge/seed"
  configuration "$folder" "$cpus" >"$folder/slurm.conf"
  export SLURM_CONF="$folder/slurm.conf"
  slurmctld -c
  slurmd -N localhost
  for _ in $(seq 50); do
    if timeout 5 sinfo --noheader --format=%T 2>/dev/null | grep -q idle; then return; fi
    sleep 0.2
  done
  echo "The cluster did not come up; its words are in $folder/log." >&2
  exit 1
}

stop() {
  local folder=$1 pid
  for pid in "$folder/slurmd.pid" "$folder/slurmctld.pid" "$folder/munge/pid"; do
    if [ -s "$pid" ]; then end "$(cat "$pid")"; fi
  done
}

end() {
  kill "$1" 2>/dev/null || return 0
  for _ in $(seq 50); do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -9 "$1" 2>/dev/null || true
}

configuration() {
  local folder=$1 cpus=$2
  cat <<END
ClusterName=andromede-test
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MaxArraySize=1001
SchedulerParameters=batch_sched_delay=0,sched_interval=1
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmdSpoolDir=$folder/spool
StateSaveLocation=$folder/state
SlurmctldLogFile=$folder/log/slurmctld.log
SlurmdLogFile=$folder/log/slurmd.log
NodeName=localhost NodeAddr=127.0.0.1 CPUs=$cpus State=UNKNOWN
PartitionName=test Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

"$@"
