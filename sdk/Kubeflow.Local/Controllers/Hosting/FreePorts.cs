using System.Net;
using System.Net.Sockets;

namespace Kubeflow.Clusters.Local;

/// <summary>Ports of this machine for processes that find each other on it.</summary>
internal sealed class FreePorts
{
    // Below the range from which systems take the ports of outgoing connections: those would come between the choice and its use.
    private const int First = 20_000;
    private const int Last = 32_000;

    private readonly HashSet<int> _given = [];

    /// <summary>A port that nobody listens on, and that was not given before.</summary>
    public int Next()
    {
        lock (_given)
        {
            while (true)
            {
                var port = Random.Shared.Next(First, Last);
                if (_given.Count >= (Last - First) / 2)
                    _given.Clear();
                if (_given.Add(port) && IsFree(port))
                    return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Any, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
