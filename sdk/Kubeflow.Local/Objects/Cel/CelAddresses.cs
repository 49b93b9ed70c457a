using System.Net;
using System.Net.Sockets;

namespace Kubeflow.Clusters.Local;

/// <summary>Functions of network addresses.</summary>
internal static class CelAddresses
{
    /// <summary>Adds them.</summary>
    public static void AddTo(CelTable functions)
    {
        functions[("isIP", 1, false)] = a => Address(a[0]) is not null;
        functions[("ip", 1, false)] = a => Address(a[0]) ?? throw new CelError($"IP Address parse error during conversion from string: {a[0]}");
        functions[("ip.isCanonical", 1, false)] = a => Address(a[0])?.ToString() == (string?)a[0];
        functions[("family", 0, true)] = a => Of(a[0]).AddressFamily == AddressFamily.InterNetwork ? 4L : 6L;
        functions[("isUnspecified", 0, true)] = a => Of(a[0]).Equals(IPAddress.Any) || Of(a[0]).Equals(IPAddress.IPv6Any);
        functions[("isLoopback", 0, true)] = a => IPAddress.IsLoopback(Of(a[0]));
        functions[("isCIDR", 1, false)] = a => Network(a[0]) is not null;
        functions[("cidr", 1, false)] = a => Network(a[0]) ?? throw new CelError($"network address parse error during conversion from string: {a[0]}");
        functions[("containsIP", 1, true)] = a => Net(a[0]).Masked.Contains(a[1] as IPAddress ?? Address(a[1]) ?? throw new CelError($"{a[1]} is no IP address"));
        functions[("containsCIDR", 1, true)] = a => (a[1] as CelNetwork ?? Network(a[1])) is { } inner
            && Net(a[0]).Bits <= inner.Bits && Net(a[0]).Masked.Contains(inner.Address);
        functions[("ip", 0, true)] = a => Net(a[0]).Address;
        functions[("prefixLength", 0, true)] = a => (long)Net(a[0]).Bits;
        functions[("masked", 0, true)] = a => new CelNetwork(Net(a[0]).Masked.BaseAddress, Net(a[0]).Bits);
    }

    private static IPAddress Of(object? value) => CelLibrary.As<IPAddress>(value, "ip");

    private static CelNetwork Net(object? value) => CelLibrary.As<CelNetwork>(value, "cidr");

    private static IPAddress? Address(object? value)
    {
        var text = CelLibrary.As<string>(value, "ip");
        return (Formats.Fits("ipv4", text) || Formats.Fits("ipv6", text)) && !text.Contains('%', StringComparison.Ordinal) ? IPAddress.Parse(text) : null;
    }

    private static CelNetwork? Network(object? value)
    {
        var text = CelLibrary.As<string>(value, "cidr");
        return Formats.Fits("cidr", text) ? new(IPAddress.Parse(text.Split('/')[0]), int.Parse(text.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture)) : null;
    }
}

/// <summary>A network: an address in it, and how many bits all of its addresses share.</summary>
/// <param name="Address">The address as written.</param>
/// <param name="Bits">The bits.</param>
internal sealed record CelNetwork(IPAddress Address, int Bits)
{
    /// <summary>The network with the other bits cleared.</summary>
    public IPNetwork Masked
    {
        get
        {
            var bytes = Address.GetAddressBytes();
            for (var bit = Bits; bit < bytes.Length * 8; bit++)
                bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
            return new(new IPAddress(bytes), Bits);
        }
    }
}
