using System.Globalization;
using Kubeflow.Pipelines;

namespace Team.Houses;

/// <summary>What is tested: learns the prices of houses, and offers the model if it is good enough.</summary>
public static class Houses
{
    public static Pipeline Pipeline { get; } = Pipeline.Define("houses", p =>
    {
        var rate = p.Parameter("rate", 0.1);
        var loaded = p.Load("https://example.com/houses.csv");
        var trained = p.Train(loaded.Houses, rate);
        p.If(trained.Output > 0.9, then =>
        {
            var offered = then.Offer(trained.Model, "eu");
            offered.Retry(3, backoff: TimeSpan.FromSeconds(30));
        }).Else(otherwise => otherwise.Warn(trained.Output));
        p.Output("quality", trained.Output);
    });

    /// <summary>Fetches the houses: rooms and price, one a line.</summary>
    [Component]
    public static async Task Load(string address, Output<Dataset> houses, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        await File.WriteAllTextAsync(houses.Path, await http.GetStringAsync(address, cancellationToken), cancellationToken);
    }

    /// <summary>Learns a price for a room; says how much of the prices that explains.</summary>
    [Component]
    public static double Train(Input<Dataset> houses, double rate, Output<Model> model)
    {
        var rows = File.ReadLines(houses.Path).Select(line => line.Split(',').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToList();
        var price = 0.0;
        for (var round = 0; round < 100; round++)
            price -= rate * rows.Average(row => ((row[0] * price) - row[1]) * row[0]);
        File.WriteAllText(model.Path, price.ToString(CultureInfo.InvariantCulture));
        var mean = rows.Average(row => row[1]);
        return 1 - (rows.Sum(row => Math.Pow((row[0] * price) - row[1], 2)) / rows.Sum(row => Math.Pow(row[1] - mean, 2)));
    }

    /// <summary>Puts the model where customers are.</summary>
    [Component]
    public static string Offer(Input<Model> model, string region) => throw new NotSupportedException($"There is no network to {region} for {model.Uri} here.");

    /// <summary>Tells the team.</summary>
    [Component]
    public static void Warn(double quality) => Console.WriteLine($"Only {quality:0.00}.");
}
