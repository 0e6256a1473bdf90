#!/usr/bin/env bash
# Makes the disk of a Debian guest: image.sh SUITE FOLDER. Needs root, mmdebstrap, patchelf, mke2fs and
# Debian's archive.
#
# Besides Debian it holds /nix/store/…-debian: the guest's libraries, and Python and kill with these as their only search
# path. A sandbox that shows nothing but the store thus finds in it whatever a service runs, as it does on NixOS.
set -o errexit -o nounset -o pipefail

suite=$1
folder=$2
store=/nix/store/00000000000000000000000000000000-debian

packages=(
  systemd systemd-sysv dbus libnss-systemd udev kmod procps util-linux iproute2 linux-image-cloud-amd64
  python3-django python3-psycopg2 python3-redis python3-gevent python3-packaging tzdata
  nginx postgresql redis-server openssl
  libpam-systemd polkitd
)
# gunicorn 20 takes its version from it; later Debians have it no more, and later gunicorns do not want it.
if [ "$suite" = bookworm ]; then packages+=(python3-pkg-resources); fi

if [ "$(id -u)" -ne 0 ]; then
  echo "image.sh: only root can make a guest's disk; run it as root." >&2
  exit 77
fi
rm -rf --one-file-system "$folder/making"
mkdir -p "$folder/making"
root=$folder/making/root

mmdebstrap --mode=root --variant=minbase --format=directory --include="$(IFS=, && echo "${packages[*]}")" \
  --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"' \
  --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/doc/*' \
  "$suite" "$root" ${SNOWFORT_LAB_MIRROR:+"deb $SNOWFORT_LAB_MIRROR $suite main"} >"$folder/image.log" 2>&1 ||
  { tail -n 20 "$folder/image.log" >&2; exit 1; }

# Debian's Django links to packages of JavaScript that are not here; collectstatic stumbles over broken links.
find "$root/usr/lib/python3/dist-packages/django" -xtype l -delete

# ---------------------------------------------------------------- the store

mkdir -p "$root$store/bin" "$root$store/share"
cp -al "$root/usr/lib" "$root$store/lib"
cp -al "$root/usr/share/zoneinfo" "$root$store/share/zoneinfo"
rm -rf "$root$store/lib/modules" "$root$store/lib/systemd"
# pytz brings its own elsewhere; Debian's reads the system's. sed makes a new file, so the original keeps its words.
if [ -d "$root$store/lib/python3/dist-packages/pytz" ]; then
  find "$root$store/lib/python3/dist-packages/pytz" -name '*.py' -exec \
    sed -i "s#/usr/share/zoneinfo#$store/share/zoneinfo#g" {} +
fi
libraries=$store/lib/x86_64-linux-gnu
for program in python3 kill; do
  cp --dereference "$root/usr/bin/$program" "$root$store/bin/$program"
  patchelf --set-interpreter "$libraries/ld-linux-x86-64.so.2" "$root$store/bin/$program"
  patchelf --force-rpath --set-rpath "$libraries" "$root$store/bin/$program"
done
chroot "$root" "$store/bin/python3" -c "import ssl, psycopg2" || {
  echo "image.sh: the guest's Python does not survive $(patchelf --version); take the one of Debian 12, 0.14.3." >&2
  exit 1
}

# ---------------------------------------------------------------- the guest

echo lab >"$root/etc/hostname"
cat >"$root/etc/hosts" <<'HOSTS'
127.0.0.1 localhost lab
::1 localhost
HOSTS
cat >"$root/etc/systemd/system/lab.service" <<'UNIT'
[Unit]
Description=The lab: what the second disk holds
After=multi-user.target

[Service]
ExecStart=/usr/local/sbin/lab
ExecStopPost=/usr/bin/systemctl poweroff --force --force

[Install]
WantedBy=multi-user.target
UNIT
install -m 755 /dev/stdin "$root/usr/local/sbin/lab" <<'SCRIPT'
#!/bin/sh
# Waits for an archive on the second disk, unpacks it and runs what it holds. The machine is saved while this waits.
set -e
modprobe virtio_console
until [ -e /dev/virtio-ports/lab ]; do sleep 0.1; done
echo ready >/dev/virtio-ports/lab
# Past the page cache: the host writes the disk while nobody looks.
until dd if=/dev/vdb iflag=direct bs=4096 count=1 status=none | grep -q ustar; do sleep 0.1; done
blockdev --flushbufs /dev/vdb
mkdir -p /lab
tar -x -f /dev/vdb -C /lab
exec python3 -u /lab/guest/main.py
SCRIPT
mkdir -p "$root/etc/systemd/system/multi-user.target.wants" "$root/etc/systemd/journald.conf.d"
ln -s ../lab.service "$root/etc/systemd/system/multi-user.target.wants/lab.service"
printf '[Journal]\nStorage=volatile\nRateLimitIntervalSec=0\n' >"$root/etc/systemd/journald.conf.d/lab.conf"
# Nothing that takes processor time and is not looked at; nginx and redis run as units of the lab's own.
for unit in getty@tty1.service serial-getty@ttyS0.service systemd-networkd.service systemd-timesyncd.service \
  apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service fstrim.timer \
  systemd-update-utmp.service systemd-pcrphase.service redis-server.service ldconfig.service \
  systemd-journal-catalog-update.service; do
  ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
rm -f "$root"/etc/systemd/system/*.wants/nginx.service

# ---------------------------------------------------------------- disk, kernel

cp "$root"/boot/vmlinuz-* "$folder/making/vmlinuz"
cp "$root"/boot/initrd.img-* "$folder/making/initrd"
# shellcheck disable=SC2016 # dpkg-query expands them
chroot "$root" dpkg-query --show --showformat '${Package} ${Version}\n' >"$folder/making/packages"
truncate --size 4G "$folder/making/disk.img"
mke2fs -q -t ext4 -F -O ^has_journal -E lazy_itable_init=1 -d "$root" "$folder/making/disk.img"
rm -rf --one-file-system "$root"
mv "$folder"/making/* "$folder/"
rmdir "$folder/making"
