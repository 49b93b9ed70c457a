using System.Security.Authentication;
using Kubeflow.Clusters;
using Polly.Timeout;

namespace Kubeflow.Remote.Http;

/// <summary>Faults of the connection.</summary>
internal static class ConnectionFault
{
    /// <summary>Whether the request cannot have left this machine.</summary>
    public static bool IsUnsent(Exception fault) => fault switch
    {
        HttpRequestException http => http.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        // The way in which SocketsHttpHandler reports that its ConnectTimeout has passed.
        OperationCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    /// <summary>Whether the server's certificate is not trusted: trying again does not mend that.</summary>
    public static bool IsMistrust(Exception fault) => fault.InnerException is AuthenticationException;

    /// <summary>Whether it is a fault of the connection, rather than of this program.</summary>
    public static bool Is(Exception fault) => fault is HttpRequestException or IOException or TimeoutRejectedException or TimeoutException || IsUnsent(fault);

    /// <summary>The exception that users see.</summary>
    public static ClusterException Of(ApiRequest request, Exception fault, Uri server, string access)
    {
        var host = server.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        var target = request.Target;
        if (IsMistrust(fault))
            return new(0, "Unreachable", $"{host} shows a certificate that is not trusted.",
                $"Give the certificate authority of the cluster; the address comes from {access}.", target.Shown, innerException: fault);
        if (IsUnsent(fault))
            return new(0, "Unreachable", $"{host} cannot be reached.", $"Check that the cluster runs and the address is right; it comes from {access}.", target.Shown, innerException: fault);
        if (request.Safety == RetrySafety.OnlyIfUnsent)
            return OutcomeUnknown.Of(request, fault);
        return fault is TimeoutRejectedException
            ? new(0, "Timeout", $"{host} did not answer in time to {request.Verb} {target.Shown}{target.Place}.", "Try again later, or give it more time (AttemptTimeout, TotalTimeout).", target.Shown, innerException: fault)
            : new(0, "Unreachable", $"The connection to {host} broke again and again while it should {request.Verb} {target.Shown}{target.Place}.", "Check the network and try again.", target.Shown, innerException: fault);
    }
}
