# The default sandbox. The module merges the sets that apply to an application, in this order,
# and sets every value with lib.mkDefault: what you set in
# systemd.services.wsgi-<name>.serviceConfig wins.

{
  # Every application.
  always = {
    # Makes every file read-only outside the service's own folders.
    ProtectSystem = "strict";
    # Hides /home, /root and /run/user from the service.
    ProtectHome = true;
    # Gives the service a /tmp and a /var/tmp of its own.
    PrivateTmp = true;
    # Shows only pseudo devices such as /dev/null in /dev.
    PrivateDevices = true;
    # Lets the service open only pseudo devices such as /dev/null.
    DevicePolicy = "closed";
    # Keeps mounts made by the service invisible to the host.
    PrivateMounts = true;
    # Lists folders that stay writable under ProtectSystem=strict.
    ReadWritePaths = [ ];
    # Lists folders that the service may read but never change.
    ReadOnlyPaths = [ ];
    # Keeps new files away from users outside the service's group.
    UMask = "0027";
    # Lists files and folders that the service cannot see into.
    InaccessiblePaths = [ ];
    # Shows files and folders of the host to the service, read-only.
    BindReadOnlyPaths = [ ];
    # Cuts the service off from every network, localhost included.
    PrivateNetwork = false;
    # Drops packets to and from the listed addresses.
    IPAddressDeny = [ ];
    # Lists the addresses that IPAddressDeny does not cut off.
    IPAddressAllow = [ ];
    # Makes the kernel settings in /proc/sys and /sys read-only.
    ProtectKernelTunables = true;
    # Refuses to load or unload kernel modules.
    ProtectKernelModules = true;
    # Keeps the service from reading or writing the kernel log.
    ProtectKernelLogs = true;
    # Makes the control groups in /sys/fs/cgroup read-only.
    ProtectControlGroups = true;
    # Refuses to set the system clock or the hardware clock.
    ProtectClock = true;
    # Refuses to change the name of the machine.
    ProtectHostname = true;
    # Keeps set-uid programs from giving the service more rights.
    NoNewPrivileges = true;
    # Takes every root power from the service and its programs.
    CapabilityBoundingSet = [ "" ];
    # Hands no root power to the service.
    AmbientCapabilities = [ "" ];
    # Lets root powers inside the service count nothing outside.
    PrivateUsers = true;
    # Refuses to mark files or folders set-uid or set-gid.
    RestrictSUIDSGID = true;
    # Refuses to create or enter namespaces.
    RestrictNamespaces = true;
    # Allows only the system calls that a network service needs.
    SystemCallFilter = [
      "@system-service"
      "~@privileged"
      "~@resources"
    ];
    # Makes a refused system call fail instead of killing the process.
    SystemCallErrorNumber = "EPERM";
    # Refuses system calls of foreign architectures, such as 32-bit x86.
    SystemCallArchitectures = [ "native" ];
    # Keeps the service from switching to other kernel behaviour.
    LockPersonality = true;
    # Refuses memory that is writable and executable at once.
    MemoryDenyWriteExecute = true;
    # Keeps the service from taking a CPU for itself alone.
    RestrictRealtime = true;
    # Hides the processes of other users in /proc.
    ProtectProc = "invisible";
    # Hides everything in /proc that is not a process.
    ProcSubset = "pid";
    # Ends the one process that takes too much memory, not all of them.
    OOMPolicy = "continue";
    # Removes the user's shared memory and queues when the service stops.
    RemoveIPC = true;
  };

  # Applications that listen on a TCP port.
  port = {
    # Lets the service open only the listed kinds of sockets.
    RestrictAddressFamilies = [
      "AF_UNIX"
      "AF_INET"
      "AF_INET6"
    ];
  };

  # Applications that listen on the unix socket that systemd hands over.
  unixSocket = {
    # Lets the service open only the listed kinds of sockets.
    RestrictAddressFamilies = [ "AF_UNIX" ];
  };

  # Applications that only this machine may talk to: allowedHosts is localhost alone.
  jail = {
    # Drops packets to and from the listed addresses.
    IPAddressDeny = [ "any" ];
  };

  # The same, listening on a TCP port.
  jailedPort = {
    # Lists the addresses that IPAddressDeny does not cut off.
    IPAddressAllow = [ "localhost" ];
  };

  # Applications on a unix socket whose database has the IPv4 address in database.host, which the
  # module adds to IPAddressAllow.
  databaseIPv4 = {
    # Drops packets to and from the listed addresses.
    IPAddressDeny = [ "any" ];
    # Lets the service open only the listed kinds of sockets.
    RestrictAddressFamilies = [
      "AF_UNIX"
      "AF_INET"
    ];
  };

  # The same, with an IPv6 address.
  databaseIPv6 = {
    # Drops packets to and from the listed addresses.
    IPAddressDeny = [ "any" ];
    # Lets the service open only the listed kinds of sockets.
    RestrictAddressFamilies = [
      "AF_UNIX"
      "AF_INET6"
    ];
  };

  # The same, with a host name, which no filter of addresses can hold.
  databaseName = {
    # Lets the service open only the listed kinds of sockets.
    RestrictAddressFamilies = [
      "AF_UNIX"
      "AF_INET"
      "AF_INET6"
    ];
  };

  # Applications without any network.
  privateNetwork = {
    # Cuts the service off from every network, localhost included.
    PrivateNetwork = true;
    # Drops packets to and from the listed addresses.
    IPAddressDeny = [ "any" ];
  };

  # Sealed applications: the tightest set that Django was seen to work under.
  sealed = {
    # Lists folders in which no file can be run.
    NoExecPaths = [
      "+/"
      "+/tmp"
      "+/var/tmp"
      "+/dev/shm"
    ];
    # Lists folders inside NoExecPaths whose files can still be run.
    ExecPaths = [ "+/nix/store" ];
    # Mounts /proc, /sys and /dev inside a root directory of the service's own.
    MountAPIVFS = true;
    # Refuses to listen on the listed ports.
    SocketBindDeny = [ "any" ];
    # Decides who shares the service's kernel keys.
    KeyringMode = "private";
    # Allows only the system calls that a network service needs.
    SystemCallFilter = [
      "@system-service"
      "~@privileged"
      "~@resources"
      "~@keyring"
      "~@memlock"
      "~@pkey"
      "~@aio"
      "~@setuid"
      "~@timer"
      "~@ipc"
      "pipe"
      "pipe2"
    ];
    # Separates System V shared memory and message queues.
    PrivateIPC = true;
    # Limits the size of the memory dump that a crash leaves.
    LimitCORE = "0";
    # Limits the memory that the service can keep from being swapped out.
    LimitMEMLOCK = "0";
  };
}
