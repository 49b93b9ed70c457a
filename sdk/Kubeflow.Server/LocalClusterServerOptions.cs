using Microsoft.Extensions.Logging;

namespace Kubeflow.Clusters;

/// <summary>How a local cluster is served. It is served on 127.0.0.1 alone.</summary>
public sealed record LocalClusterServerOptions
{
    /// <summary>The port; 0 for any that is free.</summary>
    /// <value>Default: 0.</value>
    public int Port { get; init; }

    /// <summary>Whether it speaks HTTPS, with a certificate made for this server. kubectl sends no token over plain HTTP.</summary>
    /// <value>Default: true.</value>
    public bool UseTls { get; init; } = true;

    /// <summary>Whether clients must show the token.</summary>
    /// <value>Default: true.</value>
    public bool RequireToken { get; init; } = true;

    /// <summary>The token; null for a new one.</summary>
    /// <value>Default: null.</value>
    public string? Token { get; init; }

    /// <summary>The clock that ages and time limits go by.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the server's own faults are logged, under the category <c>Kubeflow</c>; null logs nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
