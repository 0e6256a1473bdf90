"""A guest under qemu: its suite's disk, a second disk with what it shall do, a port on which it answers.

A guest boots once for each suite and is saved when it has nothing left to do; every run resumes from there.
"""

import os
import socket
import subprocess
import tarfile
import time
from pathlib import Path

from host.evaluation import LabError

JOB_SIZE = 64 << 20


def accelerator(image: Path, cache: Path) -> str:
    """KVM where a kernel really boots with it, otherwise qemu's own translator."""
    chosen = os.environ.get("SNOWFORT_LAB_ACCEL")
    if chosen:
        return chosen
    known = cache / "accelerator"
    if not known.exists():
        known.write_text("kvm" if _boots_with_kvm(image) else "tcg")
    return known.read_text()


def _boots_with_kvm(image: Path) -> bool:
    if not os.access("/dev/kvm", os.R_OK | os.W_OK):
        return False
    command = ["qemu-system-x86_64", "-accel", "kvm", "-cpu", "host", "-m", "512", "-display", "none", "-nic", "none"]
    command += [
        "-no-reboot",
        "-kernel",
        image / "vmlinuz",
        "-append",
        "console=ttyS0 edd=off panic=-1",
        "-serial",
        "stdio",
    ]
    try:
        started = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=20).stdout
    except subprocess.TimeoutExpired as hung:
        started = hung.stdout or b""
    return b"Linux version" in started


class Machine:
    """One guest, from its resumption to its end, with its files in `scratch`."""

    def __init__(self, image: Path, scratch: Path, accel: str):
        self.image, self.scratch, self.accel = image, scratch, accel
        self.saved = image / f"saved-{accel}.qcow2"

    def lines(self, content: Path, seconds: int):
        """Hands the folder `content` to the guest and yields what it says, line by line, until it powers off."""
        if not self.saved.exists():
            self._save()
        disk = self.scratch / "disk.qcow2"
        subprocess.run(["cp", "--reflink=auto", "--sparse=always", self.saved, disk], check=True)
        self._write_job(content)
        process = self._start(disk, "-loadvm", "ready")
        try:
            yield from self._said(process, time.monotonic() + seconds)
        finally:
            process.kill()
            process.wait()
            disk.unlink()

    def _save(self):
        disk = self.scratch / "saving.qcow2"
        base = str(self.image / "disk.img")
        subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-b", base, "-F", "raw", disk], check=True)
        self._write_job(None)
        process = self._start(disk)
        try:
            if "ready" not in self._said(process, time.monotonic() + 600):
                raise LabError(
                    f"The guest of {self.image.name} did not boot; see {self.scratch}/console.log with --keep."
                )
            self._wait_until_idle(process)
            self._tell("savevm ready")
        finally:
            process.kill()
            process.wait()
        disk.rename(self.saved)

    @staticmethod
    def _wait_until_idle(process):
        """The rest of the boot: until qemu takes little processor time for some seconds."""
        deadline, quiet = time.monotonic() + 120, 0
        before = _processor_seconds(process)
        while quiet < 3 and time.monotonic() < deadline:
            time.sleep(1)
            now = _processor_seconds(process)
            quiet = quiet + 1 if now - before < 0.4 else 0
            before = now

    def _write_job(self, content):
        job = self.scratch / "job"
        with open(job, "wb") as file:
            file.truncate(JOB_SIZE)
            if content:
                with tarfile.open(fileobj=file, mode="w") as archive:
                    archive.add(content, ".", filter=_owned_by_root)
                if file.tell() > JOB_SIZE:
                    raise LabError(f"What the guest shall have takes more than {JOB_SIZE} bytes; raise JOB_SIZE.")
        os.truncate(job, JOB_SIZE)

    def _start(self, disk: Path, *more) -> subprocess.Popen:
        (self.scratch / "port").write_bytes(b"")
        cpu = "host" if self.accel == "kvm" else "max,-cx16"
        accel = "kvm" if self.accel == "kvm" else "tcg,thread=multi"
        append = "root=/dev/vda rw console=ttyS0 edd=off panic=-1 quiet lsm=landlock,lockdown,yama,apparmor,bpf"
        command = [
            *("qemu-system-x86_64", "-accel", accel, "-cpu", cpu, "-smp", "2", "-m", "2048"),
            *("-display", "none", "-nic", "none", "-no-reboot", "-serial", f"file:{self.scratch}/console.log"),
            *("-kernel", self.image / "vmlinuz", "-initrd", self.image / "initrd", "-append", append),
            *("-drive", f"file={disk},if=virtio,format=qcow2,cache=unsafe"),
            *("-drive", f"file={self.scratch}/job,if=virtio,format=raw,readonly=on,cache=none"),
            *("-device", "virtio-serial", "-chardev", f"file,id=port,path={self.scratch}/port"),
            *("-device", "virtserialport,chardev=port,name=lab"),
            *("-monitor", f"unix:{self.scratch}/monitor,server=on,wait=off"),
            *more,
        ]
        with open(self.scratch / "qemu.log", "w") as log:
            return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def _tell(self, command: str):
        with socket.socket(socket.AF_UNIX) as monitor:
            monitor.connect(f"{self.scratch}/monitor")
            monitor.settimeout(300)
            _until_prompt(monitor)
            monitor.sendall(command.encode() + b"\n")
            _until_prompt(monitor)

    def _said(self, process: subprocess.Popen, deadline: float):
        with open(self.scratch / "port", errors="replace") as file:
            rest = ""
            while True:
                ended = process.poll() is not None
                rest += file.read()
                *complete, rest = rest.split("\n")
                yield from complete
                if ended:
                    return
                if time.monotonic() > deadline:
                    raise LabError(f"The guest did not finish in time; see {self.scratch}/console.log with --keep.")
                time.sleep(0.2)


def _processor_seconds(process) -> float:
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _until_prompt(monitor):
    heard = b""
    while not heard.endswith(b"(qemu) "):
        heard += monitor.recv(4096)


def _owned_by_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
